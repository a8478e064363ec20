import { SummaryList, TextArea } from '../../shared/ui';
import { clock, span } from '../../shared/time';
import { useNow } from '../../shared/use-now';
import type { ConsultationNow } from '../../shared/use-consultation';
import { DeskForm, Explained, reasonMissing, type DeskProps } from '../desk/desk-form';

const told = ({ record }: ConsultationNow) => {
  if (record.known.includes('message-failed')) return 'No: the invitation failed';
  return record.known.includes('told') ? 'Yes' : 'Nobody knows that they were';
};

const calls = ({ record }: ConsultationNow, zone: string) => {
  const made = record.sections.calls ?? [];
  if (made.length === 0) return 'None';
  return made.map((call) => `${clock(call.at, zone)} ${call.data.kind.replace('-', ' ')}`).join(', ');
};

/** What a person needs to see before deciding. Nothing of it decides by itself. */
function Evidence({ now, zone }: Pick<DeskProps, 'now' | 'zone'>) {
  const past = useNow().getTime() - Date.parse(now.record.start);
  return (
    <SummaryList
      rows={[
        { key: 'Was the patient told?', value: told(now) },
        { key: 'A failure of ours?', value: now.record.known.includes('failure') ? 'Yes, and it is not settled yet' : 'None known' },
        { key: 'Was the service up?', value: 'Looked up when you record it. If it was not up all the time, this is refused and the patient stays on the list to ring.' },
        { key: 'Calls tried', value: calls(now, zone) },
        { key: 'Time since the appointment', value: past > 0 ? span(past) : 'It is not time yet' },
      ]}
    />
  );
}

export function RecordDidNotAttendForm({ now, zone, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="record-did-not-attend"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={reasonMissing}
      body={({ reason }) => ({ reason })}
      submit="Record that the patient did not attend"
      kind="warning"
      said="Recorded as did not attend. It can be taken back with a reason."
    >
      {(form) => (
        <>
          <Explained>You decide this, with your name. Look at the evidence first; ring once more if you are not sure.</Explained>
          <Evidence now={now} zone={zone} />
          <TextArea label="Why do you think so?" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
