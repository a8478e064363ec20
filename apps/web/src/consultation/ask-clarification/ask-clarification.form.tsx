import { TextArea } from '../../shared/ui';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';
import { SettledFields, settledBody, settledMissing, unsettled, type SettledValues } from '../room/settled-fields';

interface Clarification extends SettledValues {
  repeated: string;
}
const WORDS = { given: 'Asked', 'not-applicable': 'Not applicable', 'could-not-be-given': 'Could not be asked' };

export function AskClarificationForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<Clarification>
      stem="ask-clarification"
      now={now}
      onDone={onDone}
      initial={{ ...unsettled, kind: '', repeated: '' }}
      check={(values) => ({ ...missing(values, { kind: 'Choose what applies' }), ...settledMissing(values) })}
      body={(values) => ({ ...settledBody(values), ...(values.kind === 'given' ? typed('repeated', values.repeated) : {}) })}
      submit="Record"
      said="Recorded that you asked what needs repeating."
    >
      {(form) => (
        <SettledFields form={form} question="“What would you like me to say again?”" words={WORDS}>
          <TextArea label="What did the patient want to hear again?" hint="Leave empty if nothing" optional rows={2} {...form.field('repeated')} />
        </SettledFields>
      )}
    </RoomForm>
  );
}
