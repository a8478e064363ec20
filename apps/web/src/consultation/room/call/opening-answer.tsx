import type { OpeningAnswer as Answer } from '@anteroom/domain';
import { clock } from '../../../shared/time';
import type { ConsultationNow } from '../../../shared/use-consultation';

const SAID: Readonly<Record<Answer, string>> = {
  'sees-and-hears': 'I can see and hear the clinician',
  'hears-only': 'I hear the clinician, but see no picture',
  'sees-only': 'I see the clinician, but hear nothing',
  neither: 'I neither see nor hear the clinician',
};

/** What that leaves as the way to communicate, as the opening check words it. */
const WAY: Readonly<Record<Answer, string>> = {
  'sees-and-hears': 'sound-and-picture', 'hears-only': 'sound-only', 'sees-only': 'picture-with-text', neither: '',
};

/** Asked anew whenever they are called in. */
const answered = ({ record: { sections } }: Pick<ConsultationNow, 'record'>) => {
  const called = sections.contact.filter(({ type }) => type === 'PatientCalledIn').at(-1)?.revision ?? -1;
  return sections.call.flatMap((entry) => (entry.type === 'OpeningAnswered' && entry.revision > called ? [entry] : [])).at(-1);
};

/** How they can communicate after what the patient answered; empty where they can not, `null` where nothing was answered. */
export const wayAnswered = (now: ConsultationNow): string | null => {
  const entry = answered(now);
  return entry ? WAY[entry.data.kind] : null;
};

/** The patient's own side of the opening check. Asked on their page; the clinician asks the same aloud. */
export function OpeningAnswer({ now, zone }: { now: ConsultationNow; zone: string }) {
  const entry = answered(now);
  if (!entry) return <p>The patient’s page asks them too. Nothing has been answered there yet: ask aloud.</p>;
  return (
    <p>
      On their page the patient answered at {clock(entry.at, zone)}: <strong>“{SAID[entry.data.kind]}”</strong>.
    </p>
  );
}
