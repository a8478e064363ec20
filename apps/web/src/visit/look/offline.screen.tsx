import { Button } from '../../shared/ui';
import type { Problem } from '../../shared/problem';
import { Screen } from '../screen';
import type { KnownClinic } from '../visit-client';
import { HelpNumber } from '../whom-to-ring';

/** Nobody answered, or asked too often. It goes on by itself; and there is a number for who cannot wait. */
export function OfflineScreen({ clinic, problem, onAgain }: { clinic: KnownClinic | null; problem: Problem | 'unreachable' | null; onAgain: () => void }) {
  const why = problem && problem !== 'unreachable' ? problem.detail : 'Your connection may be slow, or our service may be busy.';
  return (
    <Screen title="We cannot reach your page just now" caption={clinic?.name}>
      <p>{why}</p>
      <p>The page tries again by itself every few seconds. You do not lose your appointment or your place.</p>
      <Button kind="secondary" onClick={onAgain}>
        Try now
      </Button>
      <HelpNumber clinic={clinic} about="Is it nearly time, or does it go on?" />
    </Screen>
  );
}

export function LoadingScreen() {
  return (
    <Screen title="Your appointment">
      <p role="status">One moment, we are opening your page.</p>
    </Screen>
  );
}
