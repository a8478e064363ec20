import { useEffect, useRef } from 'react';
import { useGet } from '../../shared/get';
import { moment } from '../../shared/time';
import { Button, Details, EmptyState, Tag, useAnnounce } from '../../shared/ui';
import { DecideHeld } from '../held-messages/decide-held';

interface Message {
  id: string;
  template: string;
  channel: string;
  to: string;
  state: 'waiting' | 'sent' | 'in-outbox' | 'failed' | 'given-up';
  held: boolean;
  subject: string;
  text: string;
  createdAt: string;
  sentAt: string | null;
  tries: number;
  error: string | null;
}
interface Messages {
  messages: Message[];
  visit: { link: string; code: string } | null;
  /** What to say on the telephone. */
  readOut: string | null;
}

const STATES = {
  waiting: { text: 'Waiting to be sent', colour: 'yellow' },
  sent: { text: 'Sent', colour: 'green' },
  'in-outbox': { text: 'Not sent: lies in the outbox', colour: 'orange' },
  failed: { text: 'Could not be sent', colour: 'red' },
  'given-up': { text: 'Not sent: no longer true', colour: 'red' },
} as const;
const HELD = { text: 'Held after a restore: perhaps sent already', colour: 'orange' } as const;

function OneMessage({ message, consultation, zone, again }: { message: Message; consultation: string; zone: string; again: () => void }) {
  const { text, colour } = message.held ? HELD : STATES[message.state];
  return (
    <li>
      <strong>{message.subject}</strong> <Tag colour={colour}>{text}</Tag>
      <br />
      To {message.to}, {moment(message.sentAt ?? message.createdAt, zone)}
      {message.error && <span>. {message.error}</span>}
      {message.held && <DecideHeld message={message.id} consultation={consultation} subject={message.subject} onDecided={again} />}
      <Details summary="Read it">
        <p className="anteroom-words">{message.text}</p>
        <a href={`/api/consultations/${consultation}/messages/${message.id}.eml`}>Download as email file</a>
      </Details>
    </li>
  );
}

function TheLink({ visit, consultation }: { visit: Messages['visit']; consultation: string }) {
  const announce = useAnnounce();
  if (!visit) return <p>There is no link that works at the moment.</p>;
  const copy = async () => {
    await navigator.clipboard.writeText(visit.link);
    announce('The link is copied.');
  };
  return (
    <>
      <p>
        Short code for the telephone or a letter: <strong>{visit.code}</strong>
      </p>
      <p className="anteroom-words">{visit.link}</p>
      <div className="nhsuk-button-group">
        {'clipboard' in navigator && (
          <Button kind="secondary" small onClick={() => void copy()}>
            Copy the link
          </Button>
        )}
        <a className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={`/api/consultations/${consultation}/visit-letter`} target="_blank" rel="noreferrer">
          Letter to print (opens in a new tab)
        </a>
      </div>
    </>
  );
}

/** What was written to the patient, whether it left, and the other ways to tell them. Read anew with every revision. */
export function MessageList({ consultation, revision, zone }: { consultation: string; revision: number; zone: string }) {
  const { value, state, again } = useGet<Messages>(`/api/consultations/${consultation}/messages`);
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current !== revision) again();
    seen.current = revision;
  }, [revision, again]);
  if (!value) return <p>{state === 'loading' ? 'Loading…' : 'The messages cannot be read at the moment.'}</p>;
  return (
    <>
      {value.messages.length === 0 ? (
        <EmptyState>No message has been written yet.</EmptyState>
      ) : (
        <ul className="nhsuk-list">
          {value.messages.map((message) => (
            <OneMessage key={message.id} {...{ message, consultation, zone, again }} />
          ))}
        </ul>
      )}
      <h3 className="nhsuk-heading-s">The patient’s link</h3>
      <TheLink visit={value.visit} consultation={consultation} />
      {value.readOut && (
        <Details summary="Text to read out on the telephone">
          <p className="anteroom-words">{value.readOut}</p>
        </Details>
      )}
    </>
  );
}
