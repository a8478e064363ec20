import { CommandForm } from '../../shared/command-form';
import { consultationUrl } from '../../shared/send-command';
import { TextArea, TextInput } from '../../shared/ui';
import { blank, typed, type RoomProps } from '../room/room-form';
import { numberKnown, placeKnown } from '../room/where';

interface Emergency {
  place: string;
  number: string;
  what: string;
}

/** Where to send help, told as soon as it is known. Never sent with a revision: nothing that happened meanwhile may hold it up. */
export function DeclareEmergencyForm({ now, onDone }: RoomProps) {
  return (
    <CommandForm<Emergency>
      name={`consultations/${now.id}/declare-emergency`}
      target={{ url: consultationUrl(now.id, 'declare-emergency') }}
      initial={{ place: placeKnown(now) ?? '', number: numberKnown(now) ?? '', what: '' }}
      body={({ place, number, what }) => ({ ...(blank(place) ? {} : { place }), ...typed('number', number), ...typed('what', what) })}
      submit="Record where the patient is"
      said="Recorded."
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextArea label="Where is the patient?" hint="Address, floor, how to get in. Leave it empty if it is not known" optional rows={2} {...form.field('place')} />
          <TextInput label="Number to ring" optional type="tel" chars={20} {...form.field('number')} />
          <TextInput label="What is happening?" optional {...form.field('what')} />
        </>
      )}
    </CommandForm>
  );
}
