import type { CommandDefinition } from '../command';
import type { Consultation } from '../consultation.state';
import { isAfter } from '../lateness';
import { propose } from '../propose';

export interface RecordCallAttempt {
  kind: 'answered' | 'no-answer' | 'voicemail' | 'wrong-person';
  number?: string;
  note?: string;
  /** Who answered was identified as the patient: by telephone that is arriving. */
  identified?: boolean;
}

const arrives = ({ mode, phase, known }: Consultation, { kind, identified }: RecordCallAttempt): boolean => {
  const expected = phase === 'booked' || phase === 'invited';
  return mode === 'telephone' && expected && !known.has('arrived') && kind === 'answered' && identified === true;
};

/** The patient was rung: answered, no answer, voicemail (no clinical detail left) or the wrong person. */
export const recordCallAttempt: CommandDefinition<RecordCallAttempt> = {
  stem: 'record-call-attempt',
  title: 'Record that the patient was rung',
  facts: ['CallAttempted', 'PatientArrived'],
  decide: (consultation, input, ask) => [
    propose('CallAttempted', { kind: input.kind }, { number: input.number, note: input.note }),
    ...(arrives(consultation, input)
      ? [propose('PatientArrived', { how: 'telephone', late: isAfter(ask, consultation.start) })]
      : []),
  ],
};
