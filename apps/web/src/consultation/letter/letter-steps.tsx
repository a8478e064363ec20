import type { ComponentType } from 'react';
import { Details } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { ApproveLetterForm } from '../approve-letter/approve-letter.form';
import { ConfirmLetterDeliveryForm } from '../confirm-letter-delivery/confirm-letter-delivery.form';
import { DraftLetterForm } from '../draft-letter/draft-letter.form';
import { HandOnLetterForm } from '../hand-on-letter/hand-on-letter.form';
import { ReportLetterFailureForm } from '../report-letter-failure/report-letter-failure.form';
import type { RoomProps } from '../room/room-form';
import { SendPatientCopyForm } from '../send-patient-copy/send-patient-copy.form';

interface Step {
  stem: string;
  title: string;
  Form: ComponentType<RoomProps>;
  /** What the letter waits for. */
  next: (now: ConsultationNow) => boolean;
}

const stateIs = (...states: string[]) => ({ record }: ConsultationNow) => states.includes(record.letter.state);

const STEPS: readonly Step[] = [
  { stem: 'draft-letter', title: 'Draft the letter, with your own words', Form: DraftLetterForm, next: stateIs('none', 'superseded') },
  { stem: 'approve-letter', title: 'Approve', Form: ApproveLetterForm, next: stateIs('drafted') },
  { stem: 'hand-on-letter', title: 'Hand it on to the GP', Form: HandOnLetterForm, next: stateIs('approved', 'failed') },
  { stem: 'send-patient-copy', title: 'Send the patient’s copy', Form: SendPatientCopyForm, next: ({ owed }) => owed.some(({ duty }) => duty === 'patient-copy') },
  { stem: 'confirm-letter-delivery', title: 'It arrived', Form: ConfirmLetterDeliveryForm, next: () => false },
  { stem: 'report-letter-failure', title: 'It did not arrive', Form: ReportLetterFailureForm, next: () => false },
];
type Shown = RoomProps & { /** Revision up to which the letter on the screen tells the record. */ asOf: number | null };

/** Only the draft one reads here is approved; of a letter that was not handed on there is no arrival to speak of. */
const sensible: Readonly<Record<string, (shown: Shown) => boolean>> = {
  'approve-letter': ({ now, asOf }) => stateIs('drafted')(now) && asOf === now.revision,
  'confirm-letter-delivery': ({ now }) => now.record.letter.handedOn !== null,
  'report-letter-failure': ({ now }) => now.record.letter.handedOn !== null,
};

const offered = (shown: Shown) => ({ stem }: Step) => shown.now.may.includes(stem) && (sensible[stem]?.(shown) ?? true);

/** What can be done with the letter now; what it waits for stands open. */
export function LetterSteps(shown: Shown) {
  const { asOf: _asOf, ...room } = shown;
  const steps = STEPS.filter(offered(shown));
  if (steps.length === 0) return <p>Nothing can be done with the letter at this stage.</p>;
  const first = steps.find(({ next }) => next(room.now))?.stem;
  return steps.map(({ stem, title, Form }) => (
    <Details key={`${stem}${stem === first ? ' open' : ''}`} summary={title} open={stem === first}>
      <Form {...room} />
    </Details>
  ));
}
