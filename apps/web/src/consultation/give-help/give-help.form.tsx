import { WhyHelp } from '../../shared/help/why-help';
import { TextArea } from '../../shared/ui';
import { RoomForm, typed, type RoomProps } from '../room/room-form';

export function GiveHelpForm({ now, zone, onDone }: RoomProps) {
  return (
    <RoomForm stem="give-help" now={now} onDone={onDone} initial={{ what: '' }} body={({ what }) => typed('what', what)} submit="The patient was helped" said="Recorded that the patient was helped.">
      {(form) => (
        <>
          <WhyHelp now={now} zone={zone} />
          <TextArea label="What was done?" optional rows={2} {...form.field('what')} />
        </>
      )}
    </RoomForm>
  );
}
