import type { CouldNot, Settled } from '../consultation.events';
import type { LetterItem } from './letter';
import { item, labelled, lines, sealedItem, type Section } from './letter-source';
import { standing } from './record-entries';

const WHY: Record<CouldNot, string> = {
  unreachable: 'the patient could not be reached',
  'emergency-transfer': 'the patient was transferred as an emergency',
  died: 'the patient had died',
  refused: 'the patient preferred not to have it',
};

interface Settling {
  revision: number;
  data: { kind: Settled; couldNot?: CouldNot };
  content: { reason?: string } | null;
}

const notGiven = (what: string, { revision, data, content }: Settling): LetterItem => {
  const because = [data.couldNot && WHY[data.couldNot], content ? content.reason : 'the reason was erased'].filter(Boolean).join(': ');
  const how = data.kind === 'not-applicable' ? 'not applicable' : 'could not be given';
  return item(`${what}: ${how}, because ${because || 'no reason was recorded'}.`, revision);
};

const given = ({ data }: { data: { kind: Settled } }): boolean => data.kind === 'given';
/** What was given counts; how it was settled otherwise is told only when nothing was. */
const told = <E extends { data: { kind: Settled } }>(entries: readonly E[]): E[] =>
  entries.some(given) ? entries.filter(given) : entries.slice(-1);

/** Key points, what was repeated, and safety-netting: given, not applicable because, or could not be given because. */
export const advice: Section = ({ record: { sections } }) => [
  ...told(standing(sections.keyPoints)).flatMap((entry) =>
    given(entry)
      ? sealedItem(entry, ({ points, repeated }) => lines(labelled('Key points summarised to the patient', points), labelled('The patient repeated', repeated)))
      : [notGiven('Summary of the key points', entry)],
  ),
  ...told(standing(sections.clarification)).flatMap((entry) =>
    given(entry)
      ? sealedItem(entry, ({ repeated }) => lines('The patient was asked what needed repeating.', labelled('Repeated', repeated)))
      : [notGiven('Asking what needs repeating', entry)],
  ),
  ...told(standing(sections.safetyNetting)).flatMap((entry) =>
    given(entry)
      ? sealedItem(entry, (content) =>
          lines(
            'Safety-netting advice was given to the patient.',
            content.advice,
            labelled('Red flags', content.redFlags?.join('; ')),
            labelled('When to seek help', content.whenToSeekHelp),
            labelled('How to seek help', content.howToSeekHelp),
            labelled('If the planned care does not happen', content.ifCareDoesNotHappen),
            labelled('Leaflet', content.leaflet),
          ),
        )
      : [notGiven('Safety-netting advice', entry)],
  ),
];
