import { TextArea } from '../../shared/ui';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';
import { SettledFields, settledBody, settledMissing, unsettled, type SettledValues } from '../room/settled-fields';

interface KeyPoints extends SettledValues {
  points: string;
  repeated: string;
}
const WORDS = { given: 'Summarised to the patient', 'not-applicable': 'Not applicable', 'could-not-be-given': 'Could not be done' };

export function SummariseKeyPointsForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<KeyPoints>
      stem="summarise-key-points"
      now={now}
      onDone={onDone}
      initial={{ ...unsettled, points: '', repeated: '' }}
      check={(values) => ({ ...(values.kind === 'given' ? missing(values, { points: 'Write down the points you summarised' }) : {}), ...settledMissing(values) })}
      body={(values) => ({ ...settledBody(values), ...(values.kind === 'given' ? { points: values.points, ...typed('repeated', values.repeated) } : {}) })}
      submit="Record the key points"
      said="The key points are recorded."
    >
      {(form) => (
        <>
          <Explained>Say again what matters most, in the patient’s words. Lost sound can lose a symptom or a dose. This stands in the summary the patient can read.</Explained>
          <SettledFields form={form} question="The key points were" words={WORDS}>
            <TextArea label="Key points" hint="Read by the patient: write to them" {...form.field('points')} />
            <TextArea label="What did you repeat?" optional rows={2} {...form.field('repeated')} />
          </SettledFields>
        </>
      )}
    </RoomForm>
  );
}
