import { CommandForm } from '../../shared/command-form';
import { TextArea } from '../../shared/ui';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

/** Whoever stops waiting is helped, not struck off. */
export function LeaveForm({ visit, send }: InsideProps) {
  return (
    <CommandForm
      name="leave"
      target={patientCommand(visit, 'leave')}
      initial={{ words: '' }}
      body={({ words }) => (words.trim() ? { words: words.trim() } : {})}
      submit="Tell the clinic I cannot wait"
      kind="secondary"
      said="The clinic knows that you cannot wait. They will ring you."
      onDone={() => send({ type: 'again' })}
    >
      {(form) => (
        <>
          <p>We are sorry that you have waited. Nothing is cancelled by this. Somebody from the clinic rings you to find another way.</p>
          <TextArea label="When can we reach you?" optional rows={2} {...form.field('words')} />
        </>
      )}
    </CommandForm>
  );
}
