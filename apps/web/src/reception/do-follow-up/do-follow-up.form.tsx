import { Radios, TextArea, EmptyState } from '../../shared/ui';
import { DeskForm, typed, type DeskProps } from '../desk/desk-form';

const TITLES: Readonly<Record<string, string>> = {
  tests: 'Tests requested',
  referral: 'Referral made',
  prescription: 'Prescription issued',
  'face-to-face': 'Arranged to be seen in person',
  'advice-by-letter': 'Advice sent in writing',
  'welfare-check': 'Made sure that the patient is safe',
  'tell-gp': 'GP told what happened',
};

export function DoFollowUpForm({ now, onDone }: DeskProps) {
  const owed = now.record.followUps.filter(({ state, kind }) => state === 'owed' && kind !== 'repeat-appointment');
  if (owed.length === 0) return <EmptyState>Nothing is owed that could be done here.</EmptyState>;
  const options = owed.map(({ kind, details }) => ({ value: kind, text: TITLES[kind] ?? kind, ...(details ? { hint: details } : {}) }));
  return (
    <DeskForm
      stem="do-follow-up"
      now={now}
      onDone={onDone}
      initial={{ kind: '', details: '' }}
      check={({ kind }) => (kind ? {} : { kind: 'Choose what was done' })}
      body={({ kind, details }) => ({ kind, ...typed('details', details) })}
      submit="It is done"
      said="Recorded as done."
    >
      {(form) => (
        <>
          <Radios label="What was done?" options={options} {...form.field('kind')} />
          <TextArea label="Details" optional rows={2} {...form.field('details')} />
        </>
      )}
    </DeskForm>
  );
}
