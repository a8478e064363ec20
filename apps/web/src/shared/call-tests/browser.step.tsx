import { Button } from '../ui';
import type { Cause } from './found';
import { Frame } from './frame';
import { Mend } from './mend';
import type { StepProps } from './step-props';

/** Seen only where the browser stands in the way. What it says of itself may be wrong, so one may try all the same. */
export function BrowserStep({ cause, onAnyway, ...props }: Omit<StepProps, 'onFound' | 'devices'> & { cause: Cause; onAnyway: () => void }) {
  return (
    <Frame title="Your browser">
      <Mend {...props} cause={cause} part="browser" />
      <Button kind="secondary" onClick={onAnyway}>
        Try here all the same
      </Button>
      {props.around('browser', cause)}
    </Frame>
  );
}
