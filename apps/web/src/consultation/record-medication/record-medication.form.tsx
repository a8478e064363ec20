import { Radios, TextInput } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Medicine {
  kind: string;
  medicine: string;
  dose: string;
  route: string;
  frequency: string;
  reason: string;
}
const KINDS = [
  { value: 'started', text: 'Started' },
  { value: 'dose-changed', text: 'Dose changed' },
  { value: 'stopped', text: 'Stopped' },
  { value: 'continued', text: 'Goes on unchanged' },
];
const doseNeeded = (kind: string) => kind === 'started' || kind === 'dose-changed';

const check = (values: Medicine) =>
  missing(values, {
    kind: 'Choose what happens to it',
    medicine: 'Name the medicine',
    ...(doseNeeded(values.kind) ? { dose: 'Give the dose with its unit, such as 5 mg' } : {}),
  });

export function RecordMedicationForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<Medicine>
      stem="record-medication"
      now={now}
      onDone={onDone}
      initial={{ kind: '', medicine: '', dose: '', route: '', frequency: '', reason: '' }}
      check={check}
      body={({ kind, medicine, dose, route, frequency, reason }) => ({
        kind, medicine, ...typed('dose', dose), ...typed('route', route), ...typed('frequency', frequency), ...typed('reason', reason),
      })}
      submit="Record the medicine"
    >
      {(form) => (
        <>
          <Radios label="What happens?" small options={KINDS} {...form.field('kind')} />
          <TextInput label="Medicine" {...form.field('medicine')} />
          <div className="anteroom-row">
            <TextInput label="Dose, with its unit" hint={form.values.kind === 'dose-changed' ? 'The new dose' : undefined} optional={!doseNeeded(form.values.kind)} chars={10} {...form.field('dose')} />
            <TextInput label="How often" optional chars={20} {...form.field('frequency')} />
            <TextInput label="Route" optional chars={10} {...form.field('route')} />
          </div>
          <TextInput label="Why" optional {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
