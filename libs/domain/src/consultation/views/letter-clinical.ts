import type { FactContent, FactData } from '../consultation.events';
import { item, labelled, sealedItem, when, type Section } from './letter-source';
import { plain, readingInWords } from './plain-words';
import { ofType, standing } from './record-entries';

const CERTAINTY = { confirmed: '', working: ' (working diagnosis)', excluded: ' (excluded)' } as const;

export const diagnoses: Section = ({ record: { sections } }) =>
  standing(sections.diagnoses).flatMap((entry) => sealedItem(entry, ({ diagnosis }) => `${diagnosis}${CERTAINTY[entry.data.certainty]}`));

/** Why the patient was seen and what was decided. Notes stay notes: they were typed for the record, not for a reader. */
export const summary: Section = ({ record: { sections }, kind }) => [
  ...sections.booking.flatMap((entry) => (entry.content?.reason ? sealedItem(entry, ({ reason }) => labelled('Reason for the appointment', reason)) : [])),
  ...(kind === 'outpatient' ? standing(sections.outcome).slice(-1).flatMap((entry) => sealedItem(entry, ({ decision }) => labelled('Decision', decision))) : []),
  ...ofType(standing(sections.examination), 'ExaminationFoundInadequate').flatMap((entry) =>
    sealedItem(entry, ({ reason }) => labelled('The examination was not adequate this way, the patient is to be seen in person', reason)),
  ),
  ...ofType(standing(sections.emergency), 'EmergencyDeclared').flatMap((entry) =>
    sealedItem(entry, ({ what }) => labelled('An emergency was declared', what ?? 'no details recorded')),
  ),
  ...ofType(standing(sections.emergency), 'EmergencyServicesCalled').map(({ data, at: _at, revision }) =>
    item(`Emergency services were called by ${data.by === 'reception' ? 'reception' : `the ${data.by}`}.`, revision),
  ),
];

const TAKEN_BY = { patient: 'taken by the patient', companion: 'taken by a companion', clinician: 'taken by the clinician' } as const;

export const examination: Section = (source) => {
  const { sections } = source.record;
  return [
    ...ofType(standing(sections.examination), 'ExaminationRecorded').flatMap((entry) =>
      sealedItem(entry, ({ findings }) => `${findings}${entry.data.limited ? ' (limited, as done remotely)' : ''}`),
    ),
    ...standing(sections.readings).flatMap((entry) => {
      const { takenBy, takenAt } = entry.data;
      const taken = `${TAKEN_BY[takenBy]}, ${takenAt ? when(takenAt, source) : 'time not known'}`;
      return sealedItem(entry, ({ reading, device, remark }) =>
        [`${readingInWords(reading)} (${taken}${device ? `, ${device}` : ''})`, remark].filter(Boolean).join('; '),
      );
    }),
  ];
};

const allergy = ({ substance, reaction }: FactContent<'AllergyRecorded'>): string =>
  `Allergic to ${substance?.trim() || 'a substance that was not named'}${reaction?.trim() ? `: ${reaction.trim()}` : ''}.`;

/** "None known", "not asked" and nothing recorded are three different things. */
export const allergies: Section = ({ record: { sections } }) => {
  const all = standing(sections.allergies);
  const named = all.filter(({ data }) => data.kind === 'allergy');
  if (named.length > 0) return named.flatMap((entry) => sealedItem(entry, allergy));
  return all.slice(-1).map(({ data, revision }) => item(data.kind === 'none-known' ? 'No known allergies.' : 'Allergies were not asked about.', revision));
};

const CHANGE: Record<FactData<'MedicationRecorded'>['kind'], string> = {
  started: 'Started', stopped: 'Stopped', 'dose-changed': 'Dose changed', continued: 'Continued',
};

export const medications: Section = ({ record: { sections } }) =>
  standing(sections.medications).flatMap((entry) =>
    sealedItem(entry, ({ medicine, dose, route, frequency, reason }) => {
      const how = [medicine, dose, route, frequency].filter(Boolean).join(', ');
      return `${CHANGE[entry.data.kind] ?? plain(entry.data.kind)}: ${how}${reason ? ` (reason: ${reason})` : ''}`;
    }),
  );
