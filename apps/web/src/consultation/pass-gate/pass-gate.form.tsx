import type { Gate } from '@anteroom/domain';
import { Radios, TextArea } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

interface Passing {
  kind: string;
  reason: string;
}

const GATES: Record<Gate, { text: string; known: readonly string[] }> = {
  arrival: { text: 'The patient has not been checked in', known: ['arrived', 'passed-arrival'] },
  tests: { text: 'The tests are not there', known: ['tests', 'passed-tests'] },
  suitability: { text: 'Nobody has decided whether this way suits', known: ['suitable', 'passed-suitability'] },
  identity: { text: 'I cannot make sure who this is', known: ['identity', 'passed-identity'] },
  opening: { text: 'I cannot make the opening check', known: ['opening', 'passed-opening'] },
};

/** What is missing before or at the beginning of contact and could be passed with a reason. */
export const gatesToPass = ({ record }: ConsultationNow): Gate[] =>
  (Object.keys(GATES) as Gate[]).filter((gate) => !GATES[gate].known.some((known) => (record.known as string[]).includes(known)));

export function PassGateForm({ now, onDone }: RoomProps) {
  const open = gatesToPass(now);
  if (open.length === 0) return <Explained>Nothing is missing that would have to be passed.</Explained>;
  return (
    <RoomForm<Passing>
      stem="pass-gate"
      now={now}
      onDone={onDone}
      initial={{ kind: open.length === 1 ? (open[0] ?? '') : '', reason: '' }}
      check={(values) => missing(values, { kind: 'Choose what you go on without', reason: 'Give a reason' })}
      body={({ kind, reason }) => ({ kind, reason })}
      submit="Go on without it"
      said="Recorded. It will be reviewed afterwards."
    >
      {(form) => (
        <>
          <Explained>Nothing here keeps you from a patient who needs you. Say why; you are asked to review it afterwards.</Explained>
          <Radios label="What is missing?" small options={open.map((value) => ({ value, text: GATES[value].text }))} {...form.field('kind')} />
          <TextArea label="Reason" rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
