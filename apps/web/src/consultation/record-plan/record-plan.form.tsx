import { Radios, TextArea } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Plan {
  plan: string;
  forPatient: string;
  forGp: string;
  agreed: string;
}
const AGREED = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-asked', text: 'Not asked' },
];

export function RecordPlanForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<Plan>
      stem="record-plan"
      now={now}
      onDone={onDone}
      initial={{ plan: '', forPatient: '', forGp: '', agreed: 'not-asked' }}
      check={(values) => missing(values, { plan: 'Write down the plan' })}
      body={({ plan, forPatient, forGp, agreed }) => ({
        plan, ...typed('forPatient', forPatient), ...typed('forGp', forGp), ...(agreed === 'not-asked' ? {} : { agreed: agreed === 'yes' }),
      })}
      submit="Record the plan"
    >
      {(form) => (
        <>
          <TextArea label="Plan" rows={3} {...form.field('plan')} />
          <TextArea label="What the patient is to do" optional rows={2} {...form.field('forPatient')} />
          <TextArea label="What the GP is asked to do" optional rows={2} {...form.field('forGp')} />
          <Radios label="Does the patient agree?" small inline options={AGREED} {...form.field('agreed')} />
        </>
      )}
    </RoomForm>
  );
}
