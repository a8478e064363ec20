import type { FormFields } from '../../shared/command-form';
import { Button, FieldGroup, TextArea, TextInput } from '../../shared/ui';
import type { Criterion, TypedClinic } from './typed-clinic';

/** The questions asked before somebody is booked remotely. The wording can change; what was answered refers to the same question. */
function CriteriaEditor({ value, onChange, id, error }: { value: Criterion[]; onChange: (value: Criterion[]) => void; id: string; error: string | undefined }) {
  const change = (at: number, text: string) => onChange(value.map((one, place) => (place === at ? { ...one, text } : one)));
  return (
    <FieldGroup label="Criteria for consulting remotely" id={id} error={error} hint="Asked at booking, each answered yes, no or not known. Anything but yes goes to a clinician. To change what a question means, remove it and add a new one.">
      {() => (
        <>
          {value.map((criterion, place) => (
            // A new row has no id yet; its place is what tells it from its neighbours.
            <div className="anteroom-row" key={criterion.id || place}>
              <TextInput label={`Criterion ${place + 1}`} value={criterion.text} onChange={(text) => change(place, text)} />
              <Button kind="secondary" small onClick={() => onChange(value.filter((_one, other) => other !== place))}>
                Remove<span className="nhsuk-u-visually-hidden"> criterion {place + 1}</span>
              </Button>
            </div>
          ))}
          <Button kind="secondary" small onClick={() => onChange([...value, { id: '', text: '' }])}>
            Add a criterion
          </Button>
        </>
      )}
    </FieldGroup>
  );
}

/** All a clinic says about itself. */
export function ClinicFields({ field }: FormFields<TypedClinic>) {
  return (
    <>
      <TextInput label="Name" hint="As patients know it" {...field('name')} />
      <TextInput label="Time zone" hint="For example, Europe/London" chars={20} {...field('zone')} />
      <TextInput label="Number for help" hint="Patients ring it when something does not work" type="tel" chars={20} {...field('helpNumber')} />
      <TextInput label="Backup number" hint="Given in every invitation, for when the first way fails" type="tel" chars={20} {...field('backupNumber')} />
      <TextInput label="Number the clinic rings from" hint="What patients see on their telephone" type="tel" chars={20} {...field('ringingNumber')} />
      <TextInput label="Messages come from" optional hint="For example, Riverside Cardiology <clinic@example.org>. Empty: as the server is set up" {...field('mailSender')} />
      <TextArea label="Address" optional rows={3} {...field('address')} />
      <TextInput label="Postcode" optional chars={10} {...field('postcode')} />
      <CriteriaEditor {...field('criteria')} />
    </>
  );
}
