import type { CouldNot, Settled } from '@anteroom/domain';
import type { ReactNode } from 'react';
import type { FieldErrors, FormFields } from '../../shared/command-form';
import { Radios, TextArea } from '../../shared/ui';
import { blank, typed } from './room-form';

/** Given, not applicable, or could not be given: never counted as given when it was not. */
export interface SettledValues {
  kind: '' | Settled;
  couldNot: '' | CouldNot;
  reason: string;
}
export const unsettled: SettledValues = { kind: 'given', couldNot: '', reason: '' };

const WHY_NOT = [
  { value: 'unreachable', text: 'The patient could not be reached any more', hint: 'The advice is then owed in writing; a welfare check too, if you never spoke' },
  { value: 'emergency-transfer', text: 'Emergency transfer', hint: 'Telling the GP is then owed' },
  { value: 'refused', text: 'The patient did not want it', hint: 'The advice is then owed in writing' },
  { value: 'died', text: 'The patient died', hint: 'Telling the GP is then owed' },
];

export const settledMissing = ({ kind, couldNot, reason }: SettledValues): FieldErrors => ({
  ...(kind === 'could-not-be-given' && !couldNot ? { couldNot: 'Choose why it could not be given' } : {}),
  ...(kind && kind !== 'given' && blank(reason) ? { reason: 'Give a reason' } : {}),
});

export const settledBody = ({ kind, couldNot, reason }: SettledValues) => ({
  kind,
  ...(kind === 'could-not-be-given' ? { couldNot } : {}),
  ...(kind === 'given' ? {} : typed('reason', reason)),
});

type Props<V extends SettledValues> = { form: FormFields<V>; question: string; words: Record<Settled, string>; children: ReactNode };

/** How it ended, then what that asks for: the words that were given, or why they were not. */
export function SettledFields<V extends SettledValues>({ form, question, words, children }: Props<V>) {
  const fields = form as unknown as FormFields<SettledValues>;
  const { kind } = fields.values;
  return (
    <>
      <Radios
        label={question}
        small
        options={(['given', 'not-applicable', 'could-not-be-given'] as const).map((value) => ({ value, text: words[value] }))}
        {...fields.field('kind')}
        onChange={(value) => fields.set({ kind: value as Settled })}
      />
      {kind === 'given' && children}
      {kind === 'could-not-be-given' && (
        <Radios
          label="Why could it not be given?"
          small
          options={WHY_NOT}
          {...fields.field('couldNot')}
          onChange={(value) => fields.set({ couldNot: value as CouldNot })}
        />
      )}
      {kind && kind !== 'given' && <TextArea label="Reason" rows={2} {...fields.field('reason')} />}
    </>
  );
}
