import { CallTests } from '../../shared/call-tests';
import type { InsideProps } from '../inside-props';
import { linkOf } from '../way-in';
import { WaysRound } from './ways-round';
import { TriedBefore, TriedToday } from './what-comes-of-it';

export interface DeviceTestsProps extends InsideProps {
  onClose: () => void;
}

/** The tests on the patient's page. What comes of them depends on whether the patient has arrived. */
export function DeviceTests({ onClose, ...props }: DeviceTestsProps) {
  const { shown, context } = props;
  const End = shown.visit.state === 'checks' ? TriedToday : TriedBefore;
  return (
    <CallTests
      link={linkOf(context.way, window.location.origin)}
      around={(part, cause) => <WaysRound {...props} part={part} cause={cause} />}
      end={(outcome) => <End {...props} outcome={outcome} onClose={onClose} />}
    />
  );
}
