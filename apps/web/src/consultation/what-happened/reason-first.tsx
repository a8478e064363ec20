import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../shared/session/session';
import { Button, Page, TextArea } from '../../shared/ui';

/** Whoever reads only as an auditor says why first; the reason is kept with the reading. */
export const useReason = (): { needed: boolean; reason: string | undefined } => {
  const { roles } = useMe();
  const [query] = useSearchParams();
  const auditor = !roles.includes('clinician') && !roles.includes('reception');
  const reason = query.get('reason')?.trim() || undefined;
  return { needed: auditor && !reason, reason: auditor ? reason : undefined };
};

export const withReason = (address: string, reason: string | undefined): string =>
  reason ? `${address}${address.includes('?') ? '&' : '?'}reason=${encodeURIComponent(reason)}` : address;

/** Shows the screen once there is a reason, or where none is needed. */
export function ReasonFirst({ title, children }: { title: string; children: ReactNode }) {
  const { needed } = useReason();
  const [query, setQuery] = useSearchParams();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  if (!needed) return children;
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim()) setQuery({ ...Object.fromEntries(query), reason: reason.trim() }, { replace: true });
  };
  return (
    <Page title={title}>
      <form noValidate onSubmit={submitted}>
        <TextArea
          label="Why do you read this record?"
          hint="Kept with your name and the time, and shown to the patient if they ask who has read their record"
          rows={2}
          value={reason}
          onChange={setReason}
          error={asked && !reason.trim() ? 'Give a reason' : undefined}
        />
        <Button type="submit">Read the record</Button>
      </form>
    </Page>
  );
}
