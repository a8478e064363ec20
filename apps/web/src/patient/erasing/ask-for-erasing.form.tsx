import type { ErasingBasis } from '@anteroom/domain';
import type { SealedPart } from '@anteroom/domain/kernel';
import { CommandForm } from '../../shared/command-form';
import { Checkboxes, Radios, TextArea, Warning } from '../../shared/ui';
import { ERASING_BASES, PARTS } from '../words';

interface Asked {
  parts: string[];
  basis: string;
  reason: string;
}

const PART_HINTS: Readonly<Record<SealedPart, string>> = {
  contacts: 'Name, birth date, numbers, addresses, telephones, who came along',
  clinical: 'Notes, readings, advice, letters, reasons',
};

/** The first of three steps. Nothing is destroyed by it, and the form says so. */
export function AskForErasingForm({ patient, onDone }: { patient: string; onDone: () => void }) {
  return (
    <>
      <Warning title="This cannot be undone once it has happened">
        <p>
          Somebody else has to confirm it. Then a waiting time runs, in which anybody of the clinic can withdraw it. What is erased then cannot be read again by
          anyone, in any clinic.
        </p>
      </Warning>
      <CommandForm<Asked, unknown>
        name={`patients/${patient}/ask-for-erasing`}
        target={{ url: `/api/patients/${patient}/ask-for-erasing` }}
        initial={{ parts: [], basis: '', reason: '' }}
        check={({ parts, basis, reason }) => ({
          parts: parts.length > 0 ? undefined : 'Choose what is to be erased',
          basis: basis ? undefined : 'Choose what entitles to it',
          reason: reason.trim() ? undefined : 'Give a reason',
        })}
        body={({ parts, basis, reason }) => ({ parts, basis: basis as ErasingBasis, reason })}
        submit="Ask for erasing"
        kind="warning"
        said="Asked for. Somebody else has to confirm it now."
        onDone={onDone}
      >
        {(form) => (
          <>
            <Checkboxes
              label="What is to be erased?"
              options={Object.entries(PARTS).map(([value, text]) => ({ value, text, hint: PART_HINTS[value as SealedPart] }))}
              id={form.at('parts').id}
              error={form.at('parts').error}
              value={form.values.parts}
              onChange={(parts) => form.set({ parts })}
            />
            <Radios label="What entitles to it?" options={Object.entries(ERASING_BASES).map(([value, text]) => ({ value, text }))} {...form.field('basis')} />
            <TextArea label="Reason" hint="Leave out names and anything clinical: the reason is kept after the record is gone" rows={2} {...form.field('reason')} />
          </>
        )}
      </CommandForm>
    </>
  );
}
