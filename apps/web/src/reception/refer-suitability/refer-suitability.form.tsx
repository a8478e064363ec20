import { Radios, TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

const WHY = [
  { value: 'outside-criteria', text: 'A criterion is not met' },
  { value: 'not-known', text: 'It is not known whether the criteria are met' },
  { value: 'asked', text: 'The patient or somebody else asked' },
];

/** Reception never decides whether a way of consulting suits the patient; it puts the question to a clinician. */
export function ReferSuitabilityForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="refer-suitability" now={now} onDone={onDone} initial={{ why: 'not-known', reason: '' }} body={({ why, reason }) => ({ why, ...typed('reason', reason) })} submit="Ask a clinician" said="It now stands on the clinicians' list.">
      {(form) => (
        <>
          <Explained>Whether this way of consulting suits the patient is for a clinician to decide.</Explained>
          <Radios label="Why?" options={WHY} small {...form.field('why')} />
          <TextArea label="Details" optional rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
