import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, TextButton, TextInput } from '../ui';
import { clock } from '../time';
import type { CallDo, CallNow } from './call-now';
import './call.scss';

export interface ChatProps {
  now: CallNow;
  act: Pick<CallDo, 'say'>;
  /** What becomes of it, such as that it is kept with the record. */
  hint?: ReactNode;
  /** IANA. */
  zone?: string;
}

/** As long as the API takes. */
const LONGEST = 2_000;
/** What was written last is what one looks for. */
const SHOWN = 8;

/** For when sound fails, and for whoever cannot hear. */
export function Chat({ now, act, hint, zone }: ChatProps) {
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const said = all ? now.said : now.said.slice(-SHOWN);
  const canSend = now.state === 'in' && !now.lineLost;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend || !text.trim()) return;
    act.say(text.trim());
    setText('');
  };
  return (
    <section className="call-chat" aria-label="Chat">
      {hint && <p className="nhsuk-hint">{hint}</p>}
      <div role="status">{now.discardedUntil && <p>The clinician has discarded what was written until {clock(now.discardedUntil, zone)}. It is not kept.</p>}</div>
      {said.length < now.said.length && <TextButton onClick={() => setAll(true)}>Show what was written before</TextButton>}
      <div role="log" aria-label="What was written">
        <ol className="call-chat__said">
          {said.map(({ from, name, text: words, at }, index) => (
            <li key={`${at} ${index}`}>
              <strong>{from === now.me?.id ? 'You' : name}</strong> <span className="call-chat__at">{clock(at, zone)}</span>
              <p className="anteroom-words">{words}</p>
            </li>
          ))}
        </ol>
      </div>
      <form onSubmit={send} className="call-chat__form">
        <TextInput label="Write to everybody in the call" value={text} onChange={setText} maxLength={LONGEST} />
        <Button type="submit" small>Send</Button>
      </form>
      {!canSend && <p role="status">Nothing can be sent at the moment. What you wrote stays here.</p>}
    </section>
  );
}
