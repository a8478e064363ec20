import { Radios, TextArea } from '../../shared/ui';
import { DeskForm, typed, type DeskProps } from '../desk/desk-form';

const WHAT = [
  { value: 'camera', text: 'Camera' },
  { value: 'microphone', text: 'Microphone' },
  { value: 'speaker', text: 'Speaker' },
  { value: 'connection', text: 'Connection' },
  { value: 'browser', text: 'Browser or device' },
  { value: 'other', text: 'Something else' },
];

export function ReportFailedChecksForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="report-failed-checks"
      now={now}
      onDone={onDone}
      initial={{ what: '', details: '' }}
      check={({ what }) => (what ? {} : { what: 'Choose what does not work' })}
      body={({ what, details }) => ({ what, ...typed('details', details) })}
      submit="Record what does not work"
      said="Recorded. It is never held against the patient."
    >
      {(form) => (
        <>
          <Radios label="What does not work?" options={WHAT} small {...form.field('what')} />
          <TextArea label="Details" optional rows={2} {...form.field('details')} />
        </>
      )}
    </DeskForm>
  );
}
