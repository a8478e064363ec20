import { CommandForm } from '../../shared/command-form';
import { Radios, TextArea } from '../../shared/ui';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

const WHAT = [
  { value: 'camera', text: 'The camera, or I have none' },
  { value: 'microphone', text: 'The microphone, or I have none' },
  { value: 'speaker', text: 'I hear no sound' },
  { value: 'connection', text: 'My internet is slow or stops' },
  { value: 'browser', text: 'This page does not work well' },
  { value: 'other', text: 'Something else, or I do not know' },
];

/** Something on the patient's side does not work: somebody helps, and it is never held against them. */
export function ReportFailedChecksForm({ visit, send }: InsideProps) {
  return (
    <CommandForm
      name="report-failed-checks"
      target={patientCommand(visit, 'report-failed-checks')}
      initial={{ what: '', details: '' }}
      check={({ what }) => (what ? {} : { what: 'Choose what does not work' })}
      body={({ what, details }) => ({ what, ...(details.trim() ? { details: details.trim() } : {}) })}
      submit="Tell the clinic"
      kind="secondary"
      said="The clinic knows what does not work, and will help."
      onDone={() => send({ type: 'again' })}
    >
      {(form) => (
        <>
          <Radios label="What does not work?" options={WHAT} {...form.field('what')} />
          <TextArea label="In your own words" optional rows={3} {...form.field('details')} />
        </>
      )}
    </CommandForm>
  );
}
