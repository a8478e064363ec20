import { Button } from '../../shared/ui';
import { Screen } from '../screen';
import type { Shut } from '../visit-answers';
import type { KnownClinic } from '../visit-client';
import { HelpNumber } from '../whom-to-ring';

interface Telling {
  title: string;
  why: string;
  /** What ringing leads to. */
  then: string;
  /** After ringing it may open: the same link is tried again. */
  again: boolean;
}

const TELLINGS: Readonly<Record<Shut, Telling>> = {
  locked: {
    title: 'This page is locked',
    why: 'The date of birth was wrong too many times. We lock the page then, to keep you safe.',
    then: 'We will unlock it, or check you in by telephone. You do not lose your appointment.',
    again: true,
  },
  withdrawn: {
    title: 'This link is not used any more',
    why: 'You may have a newer message or letter from us. Please use the link or code in the newest one.',
    then: 'We will send you a new one, or help you by telephone. You do not lose your appointment.',
    again: false,
  },
  closed: {
    title: 'This page is closed',
    why: 'Your appointment was some time ago, so this page no longer shows it.',
    then: 'We can tell you what was agreed, and help with anything new.',
    again: false,
  },
  'not-known': {
    title: 'We do not know this link',
    why: 'It may have been cut short. Open it again from the message, or copy the whole link.',
    then: 'We will help you by telephone. You do not lose your appointment.',
    again: true,
  },
  'no-birth-date': {
    title: 'Please ring us and we will let you in',
    why: 'We do not have your date of birth, so this page cannot check that it is you.',
    then: 'Tell us your date of birth. Then press “Try again” here, or we check you in by telephone.',
    again: true,
  },
};

export interface ShutProps {
  shut: Shut;
  clinic: KnownClinic | null;
  onAgain: () => void;
  onAnotherWay: () => void;
}

/** No way in by this link now, and whom to ring about it: never a dead end. */
export function ShutScreen({ shut, clinic, onAgain, onAnotherWay }: ShutProps) {
  const { title, why, then, again } = TELLINGS[shut];
  return (
    <Screen title={title} caption={clinic?.name}>
      <p>{why}</p>
      <div className="visit-key">
        <HelpNumber clinic={clinic} about="What to do now:" />
        <p>{then}</p>
      </div>
      <div className="nhsuk-button-group">
        {again && (
          <Button kind="secondary" onClick={onAgain}>
            Try again
          </Button>
        )}
        <Button kind="secondary" onClick={onAnotherWay}>
          Use a code from a letter
        </Button>
      </div>
    </Screen>
  );
}
