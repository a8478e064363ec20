import type { FormFields } from '../../shared/command-form';
import { Inset, Radios } from '../../shared/ui';
import { ClinicianSelect } from '../desk/clinician-select';
import type { Answer, TypedBooking, Where } from './booking';

const ANSWERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
];

/**
 * The clinic's own questions before somebody is seen remotely. Reception answers what is known and decides nothing:
 * any no or not known goes to a clinician.
 */
export function Suitability({ form, clinic }: { form: FormFields<TypedBooking>; clinic: Where }) {
  const { criteria } = form.values;
  const answer = (id: string) => criteria[id] ?? 'not-known';
  const settled = clinic.criteria.length > 0 && clinic.criteria.every(({ id }) => answer(id) === 'yes');
  return (
    <>
      {clinic.criteria.length === 0 && <p>This clinic has named no criteria, so a clinician decides for each patient.</p>}
      {clinic.criteria.map(({ id, text }) => (
        <Radios key={id} label={text} inline options={ANSWERS} {...form.at(`criteria.${id}`)} value={answer(id)} onChange={(value) => form.set({ criteria: { ...criteria, [id]: value as Answer } })} />
      ))}
      {settled && (
        <ClinicianSelect clinic={clinic.id} label="Which clinician answers for these criteria?" hint="The one booked with, if you choose nobody else" empty="The one booked with" {...form.field('suitabilityBy')} />
      )}
      <Inset>
        {settled && (form.values.suitabilityBy || form.values.clinician)
          ? 'All criteria are met. The patient can be invited at once.'
          : 'A clinician will decide whether this way of consulting suits the patient. It stands on their list until then; the invitation waits.'}
      </Inset>
    </>
  );
}
