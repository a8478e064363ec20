import { before, inWords, refuse, type Duration } from '../../kernel';
import type { CommandDefinition } from '../command';
import { happened, isAfter } from '../lateness';
import { propose } from '../propose';

export interface RecordArrival {
  how: 'link' | 'telephone' | 'reception';
  /** The pathway's `times.arrivalOpens`: how long before its time a link counts as arriving. */
  arrivalOpens: Duration;
}

/** The patient is here: by the link, on the telephone, or at the desk. Coming late is still arriving. */
export const recordArrival: CommandDefinition<RecordArrival> = {
  stem: 'record-arrival',
  title: 'Record that the patient has arrived',
  facts: ['PatientArrived'],
  decide: ({ known, start }, { how, arrivalOpens }, ask) => {
    if (known.has('arrived')) return refuse('already-arrived', 'The patient has arrived already.');
    if (how === 'link' && Date.parse(happened(ask)) < Date.parse(before(start, arrivalOpens)))
      return refuse('too-early-to-arrive', `It is early. The link lets you in from ${inWords(arrivalOpens)} before the time.`);
    return [propose('PatientArrived', { how, late: isAfter(ask, start) })];
  },
};
