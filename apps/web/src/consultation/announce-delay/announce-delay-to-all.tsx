import type { BoardRow } from '@anteroom/domain';
import { useId, useState, type FormEvent } from 'react';
import { consultationUrl, sendCommand } from '../../shared/send-command';
import { Button, Details } from '../../shared/ui';
import { DelayFields, delayBody, noDelay, type Delay } from './announce-delay.form';

const BEFORE = ['booked', 'invited', 'arrived', 'waiting'];

interface Told {
  done: number;
  /** Who was not told, and why. */
  refused: readonly { name: string; sentence: string }[];
}

const tell = async (rows: readonly BoardRow[], delay: Delay): Promise<Told> => {
  const answers = [];
  for (const { id, revision, patient } of rows) {
    const answer = await sendCommand({ url: consultationUrl(id, 'announce-delay'), revision, body: delayBody(delay) });
    answers.push({ name: patient.name, sentence: answer.outcome === 'done' ? null : answer.outcome === 'refused' ? answer.problem.detail : 'The service could not be reached.' });
  }
  const refused = answers.flatMap(({ name, sentence }) => (sentence === null ? [] : [{ name, sentence }]));
  return { done: answers.length - refused.length, refused };
};

function Report({ told }: { told: Told | null }) {
  if (!told) return null;
  return (
    <div role="status">
      <p>{told.done === 1 ? '1 patient is told.' : `${told.done} patients are told.`}</p>
      {told.refused.length > 0 && (
        <ul>
          {told.refused.map(({ name, sentence }) => (
            <li key={name}>
              <strong>{name}</strong> is not: {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** My clinic runs late: everybody of mine who still waits is told how late, and why. */
export function AnnounceDelayToAll({ rows }: { rows: readonly BoardRow[] }) {
  const [delay, setDelay] = useState<Delay>(noDelay);
  const [sending, setSending] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const prefix = useId();
  const waiting = rows.filter(({ phase, past }) => BEFORE.includes(phase) && !past);
  if (waiting.length === 0 && !told) return null;
  const set = (some: Partial<Delay>) => setDelay((before) => ({ ...before, ...some }));
  const at = (path: string) => ({ id: `${prefix}-${path}`, error: undefined });
  const submitted = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setTold(await tell(waiting, delay));
    setSending(false);
  };
  return (
    <Details summary="I am running late: tell everybody who waits for me">
      <form noValidate onSubmit={(event) => void submitted(event)}>
        <DelayFields form={{ values: delay, set, at, field: (name) => ({ ...at(name), value: delay[name], onChange: (value) => set({ [name]: value }) }) }} />
        <Button type="submit" kind="secondary" sending={sending}>
          Tell {waiting.length}
        </Button>
      </form>
      <Report told={told} />
    </Details>
  );
}
