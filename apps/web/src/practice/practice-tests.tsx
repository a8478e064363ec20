import { CallTests, EchoMirror, failedParts } from '../shared/call-tests';
import { Button } from '../shared/ui';

const around = () => (
  <p>
    If nothing helps: you can always be phoned instead, and you do not lose your appointment. Ring the number in your invitation. If you work here, ask
    whoever looks after your computer.
  </p>
);

/** The same tests as before a call, and nobody is told what they find. */
export function PracticeTests({ onClose }: { onClose: () => void }) {
  return (
    <CallTests
      link={`${window.location.origin}/practice`}
      around={around}
      end={(outcome, devices) => (
        <>
          {failedParts(outcome).length > 0 && around()}
          <EchoMirror devices={devices} />
          <Button onClick={onClose}>Close the tests</Button>
        </>
      )}
    />
  );
}
