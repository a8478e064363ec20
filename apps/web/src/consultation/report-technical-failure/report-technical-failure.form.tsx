import { Radios, TextArea } from '../../shared/ui';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

const WHAT = [
  { value: 'sound', text: 'Sound' },
  { value: 'picture', text: 'Picture' },
  { value: 'connection', text: 'Connection' },
  { value: 'device', text: 'A device' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'service', text: 'The service' },
  { value: 'other', text: 'Something else' },
];
const DONE = [
  { value: 'resumed', text: 'We tried again and it works' },
  { value: 'rang-instead', text: 'I rang instead', hint: 'Switch the mode to telephone too, so that the record says so' },
  { value: 'continued-without', text: 'We went on without it' },
  { value: 'rebooked', text: 'Another appointment is given' },
  { value: 'not-yet', text: 'Nothing yet', hint: 'It stays open until there is a way on' },
];

export function ReportTechnicalFailureForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="report-technical-failure"
      now={now}
      onDone={onDone}
      initial={{ what: '', done: '', details: '' }}
      check={(values) => missing(values, { what: 'Choose what failed', done: 'Choose what was done' })}
      body={({ what, done, details }) => ({ what, done, ...typed('details', details) })}
      submit="Record the failure"
      said="Recorded. It is never held against the patient."
    >
      {(form) => (
        <>
          <Explained>Whatever fails is never held against the patient.</Explained>
          <Radios label="What failed?" small options={WHAT} {...form.field('what')} />
          <Radios label="What was done?" small options={DONE} {...form.field('done')} />
          <TextArea label="Details" optional rows={2} {...form.field('details')} />
        </>
      )}
    </RoomForm>
  );
}
