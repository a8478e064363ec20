import { Radios, TextInput } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

const KINDS = [
  { value: 'allergy', text: 'Allergic to something' },
  { value: 'none-known', text: 'Asked: none known' },
  { value: 'not-asked', text: 'Not asked' },
];

export function RecordAllergyForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-allergy"
      now={now}
      onDone={onDone}
      initial={{ kind: '', substance: '', reaction: '' }}
      check={(values) => missing(values, { kind: 'Choose what applies', ...(values.kind === 'allergy' ? { substance: 'Name what the patient is allergic to' } : {}) })}
      body={({ kind, substance, reaction }) => ({ kind, ...(kind === 'allergy' ? { substance, ...typed('reaction', reaction) } : {}) })}
      submit="Record"
    >
      {(form) => (
        <>
          <Radios label="Allergies" small options={KINDS} {...form.field('kind')} />
          {form.values.kind === 'allergy' && (
            <>
              <TextInput label="To what?" {...form.field('substance')} />
              <TextInput label="Reaction" optional {...form.field('reaction')} />
            </>
          )}
        </>
      )}
    </RoomForm>
  );
}
