import { Radios, TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';
import { usePathway } from '../room/use-pathway';

export function RecordOutcomeForm({ now, onDone }: RoomProps) {
  const outcomes = Object.entries(usePathway()?.outcomes ?? {}).map(([value, { title }]) => ({ value, text: title }));
  return (
    <RoomForm
      stem="record-outcome"
      now={now}
      onDone={onDone}
      initial={{ kind: '', decision: '' }}
      check={(values) => missing(values, { decision: 'Write down what was decided', kind: 'Choose how it ends' })}
      body={({ kind, decision }) => ({ kind, decision })}
      submit="Record the outcome"
      said="The decision and the outcome are recorded."
    >
      {(form) => (
        <>
          <TextArea label="What was decided?" rows={3} {...form.field('decision')} />
          <Radios label="How does it end?" small options={outcomes} {...form.field('kind')} />
        </>
      )}
    </RoomForm>
  );
}
