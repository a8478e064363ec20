import type { FormFields } from '../command-form';
import { EmptyState, Radios, TextArea } from '../ui';
import { kindInWords, nameOf, useGuests } from './use-guests';

export interface Withdrawn {
  guest: string;
  reason: string;
}
export const nothingWithdrawn: Withdrawn = { guest: '', reason: '' };

export const missingIn = ({ guest, reason }: Withdrawn): Partial<Record<keyof Withdrawn, string>> => ({
  ...(guest ? {} : { guest: 'Choose whose link is withdrawn' }),
  ...(reason.trim() ? {} : { reason: 'Give a reason' }),
});

/** Whose link stops working, and why. */
export function WithdrawFields({ form, consultation, revision }: { form: FormFields<Withdrawn>; consultation: string; revision: number }) {
  const { value } = useGuests(consultation, revision);
  const open = (value?.guests ?? []).filter(({ state }) => state !== 'withdrawn');
  if (value && open.length === 0) return <EmptyState>Nobody has a link that works.</EmptyState>;
  const options = open.map((guest) => ({ value: guest.guest, text: `${nameOf(guest)}, ${kindInWords(guest.kind).toLowerCase()}` }));
  return (
    <>
      <p className="nhsuk-body">The link stops working at once, and whoever is in the call by it has to go.</p>
      <Radios label="Whose link?" small options={options} {...form.field('guest')} />
      <TextArea label="Why is it withdrawn?" rows={2} {...form.field('reason')} />
    </>
  );
}
