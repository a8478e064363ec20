import type { ConsultationNow } from '../../shared/use-consultation';

/** Revisions of what was recorded while somebody in the call was not heard. */
export const unheardIn = ({ record }: Pick<ConsultationNow, 'record'>): ReadonlySet<number> => new Set(record.notHeard.flatMap(({ revisions }) => revisions));

const WHO = { patient: 'the patient', clinician: 'the clinician', guest: 'a guest' } as const;

/** "There was no sound of the patient around the time this was recorded", or nothing where it was heard. */
export const unheardInWords = ({ record }: Pick<ConsultationNow, 'record'>, revision: number): string | null => {
  const silent = new Set(record.notHeard.flatMap(({ of, revisions }) => (revisions.includes(revision) ? [WHO[of]] : [])));
  return silent.size === 0 ? null : `There was no sound of ${[...silent].join(' and ')} around the time this was recorded: it may not have been heard.`;
};
