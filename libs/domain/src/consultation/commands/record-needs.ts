import type { Mode } from '../../pathway/vocabulary';
import type { CommandDefinition } from '../command';
import type { ProposedFact } from '../consultation.events';
import { propose } from '../propose';

export interface RecordNeeds {
  interpreter: boolean;
  companion: 'none' | 'carer' | 'parent' | 'proxy';
  hearing: boolean;
  other: boolean;
  preferredMode?: Mode | null;
  language?: string;
  companionName?: string;
  companionPhone?: string;
  details?: string;
}

export const needsOf = (needs: RecordNeeds): ProposedFact => {
  const { interpreter, companion, hearing, other, preferredMode = null, ...details } = needs;
  const { language, companionName, companionPhone } = details;
  return propose(
    'NeedsRecorded',
    { interpreter, companion, hearing, other, preferredMode },
    { language, companionName, companionPhone, details: details.details },
  );
};

/** What the patient needs to be understood and to take part: interpreter, companion, hearing, preferred way. */
export const recordNeeds: CommandDefinition<RecordNeeds> = {
  stem: 'record-needs',
  title: 'Record communication and access needs',
  facts: ['NeedsRecorded'],
  decide: (_consultation, input) => [needsOf(input)],
};
