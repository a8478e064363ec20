import type { BoardRow } from '@anteroom/domain';
import { useState, type FormEvent } from 'react';
import { consultationUrl } from '../../shared/send-command';
import { Button, Details, Select, TextInput } from '../../shared/ui';
import { useDraft } from '../../shared/use-draft';
import { CAUSES, delayMissing } from '../announce-delay/delay-causes';
import { ManyReport } from '../../shared/send-many/many-report';
import { useSendMany } from '../../shared/send-many/use-send-many';

const BEFORE = ['booked', 'invited', 'arrived', 'waiting'];
const nothing = { minutes: '', cause: 'previous-patient', words: '', clinician: '' };

const cliniciansIn = (rows: readonly BoardRow[]) => {
  const named = new Map(rows.flatMap(({ clinician, clinicianName }) => (clinician ? [[clinician, clinicianName ?? clinician] as const] : [])));
  return [...named].map(([value, text]) => ({ value, text }));
};

const late = ({ minutes, cause, words }: typeof nothing) => (row: BoardRow) => ({
  name: row.patient.name,
  url: consultationUrl(row.id, 'announce-delay'),
  revision: row.revision,
  body: { minutes: Number(minutes), cause, ...(words.trim() ? { words: words.trim() } : {}) },
});

/** The clinic runs late: everybody who still waits, of one clinician or of all, is told how late and why. */
export function AnnounceDelayToAll({ rows }: { rows: readonly BoardRow[] }) {
  const draft = useDraft('announce-delay-to-all', nothing);
  const many = useSendMany();
  const [missing, setMissing] = useState<{ minutes?: string }>({});
  const waiting = rows.filter((row) => BEFORE.includes(row.phase) && !row.past);
  const concerned = waiting.filter(({ clinician }) => !draft.value.clinician || clinician === draft.value.clinician);
  if (waiting.length === 0 && many.state === 'idle') return null;
  const set = (some: Partial<typeof nothing>) => draft.set((before) => ({ ...before, ...some }));
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const found = delayMissing(draft.value);
    setMissing(found);
    if (found.minutes) return;
    many.start(concerned.map(late(draft.value)));
    draft.clear();
  };
  return (
    <Details summary="Announce a delay to everybody who still waits" open={many.state !== 'idle'}>
      <form noValidate onSubmit={submitted}>
        <Select label="Whose patients?" empty="Everybody's" options={cliniciansIn(waiting)} value={draft.value.clinician} onChange={(clinician) => set({ clinician })} />
        <TextInput label="How many minutes late?" inputMode="numeric" chars={3} value={draft.value.minutes} onChange={(minutes) => set({ minutes })} error={missing.minutes} />
        <Select label="Why?" options={CAUSES} value={draft.value.cause} onChange={(cause) => set({ cause })} />
        <TextInput label="Note for colleagues" optional hint="Patients read the minutes and the cause, not this" value={draft.value.words} onChange={(words) => set({ words })} />
        <Button type="submit" sending={many.state === 'running'}>
          Tell {concerned.length}
        </Button>
      </form>
      <ManyReport many={many} label="Told" />
    </Details>
  );
}
