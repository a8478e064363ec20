import type { BoardRow } from '@anteroom/domain';
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Details, Dialog, Radios, TextInput } from '../ui';
import { byVideo, inCall, type Switching, type Why } from './whole-clinic';

const WHY = [
  { value: 'technical-failure', text: 'Something technical failed' },
  { value: 'other', text: 'Another reason' },
];
const nothing = { why: 'technical-failure' as Why, reason: '', calls: false };

const counted = (n: number) => (n === 1 ? '1 appointment' : `${n} appointments`);

function Calling({ rows }: { rows: readonly BoardRow[] }) {
  if (rows.length === 0) return <p>Nobody is in a video call now.</p>;
  return (
    <p>
      In a video call now: {rows.map(({ patient }) => patient.name).join(', ')}. A call that works may go on: its clinician can switch it from the room.
    </p>
  );
}

function Asked({ count, calls, onYes, onClose }: { count: number; calls: boolean; onYes: () => void; onClose: () => void }) {
  return (
    <Dialog title={`Switch ${counted(count)} from video to telephone?`} onClose={onClose}>
      <p>Everybody who was told otherwise is sent a message, and pages that are open change at once. Those who have no email stand on a list to ring.</p>
      {calls && <p>The video of those in a call now ends, and their clinician rings them.</p>}
      <Button kind="warning" onClick={onYes}>
        Yes, switch {counted(count)}
      </Button>
    </Dialog>
  );
}

/** Video does not work today: how many it concerns, who is talking now, and why, before anything is sent. */
export function SwitchOffer({ rows, onSwitch }: { rows: readonly BoardRow[]; onSwitch: (switching: Switching) => void }) {
  const [form, setForm] = useState(nothing);
  const [asking, setAsking] = useState(false);
  const video = byVideo(rows);
  const calling = video.filter(inCall);
  const chosen = form.calls ? video : video.filter((row) => !inCall(row));
  const set = (some: Partial<typeof nothing>) => setForm((before) => ({ ...before, ...some }));
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) setAsking(true);
  };
  if (video.length === 0) return null;
  return (
    <Details summary={`Switch all video appointments of today to telephone (${video.length})`}>
      <form noValidate onSubmit={submitted}>
        <p>{counted(video.length)} by video today have not ended.</p>
        <Calling rows={calling} />
        {calling.length > 0 && <Checkbox id="whole-clinic-calls" label="Switch them too: their video ends at once" value={form.calls} onChange={(calls) => set({ calls })} />}
        <Radios label="Why?" small options={WHY} value={form.why} onChange={(why) => set({ why: why as Why })} />
        <TextInput label="Details" optional hint="Such as “no pictures since 10:10”. Patients do not read this" value={form.reason} onChange={(reason) => set({ reason })} />
        <Button type="submit" kind="secondary">
          Switch {counted(chosen.length)} to telephone
        </Button>
      </form>
      {asking && (
        <Asked
          count={chosen.length}
          calls={form.calls && calling.length > 0}
          onClose={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onSwitch({ to: 'telephone', why: form.why, reason: form.reason, ids: chosen.map(({ id }) => id) });
          }}
        />
      )}
    </Details>
  );
}
