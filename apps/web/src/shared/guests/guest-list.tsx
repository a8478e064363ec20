import { moment } from '../time';
import { Button, EmptyState, Tag, useAnnounce } from '../ui';
import { kindInWords, nameOf, useGuests, type Guest } from './use-guests';

const STATES = {
  invited: { text: 'Invited', colour: 'grey' },
  'in-call': { text: 'In the call', colour: 'green' },
  withdrawn: { text: 'Link withdrawn', colour: 'red' },
} as const;

function TheLink({ link }: { link: string }) {
  const announce = useAnnounce();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    announce('The link is copied.');
  };
  return (
    <>
      <p className="anteroom-words">{link}</p>
      {'clipboard' in navigator && (
        <Button kind="secondary" small onClick={() => void copy()}>
          Copy the link
        </Button>
      )}
    </>
  );
}

function OneGuest({ guest, zone }: { guest: Guest; zone: string }) {
  const { text, colour } = STATES[guest.state];
  const reached = [guest.mobile, guest.email].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{nameOf(guest)}</strong>, {kindInWords(guest.kind).toLowerCase()} <Tag colour={colour}>{text}</Tag>
      <br />
      Invited {moment(guest.invitedAt, zone)}
      {reached && `. ${reached}`}
      {!guest.email && guest.state !== 'withdrawn' && '. No email: send them the link yourself, and tell them when something changes.'}
      {guest.link && <TheLink link={guest.link} />}
    </li>
  );
}

/** Companion and interpreter: who was invited, and the link of each to copy. */
export function GuestList({ consultation, revision, zone }: { consultation: string; revision: number; zone: string }) {
  const { value, state } = useGuests(consultation, revision);
  if (!value) return <p>{state === 'loading' ? 'Loading…' : 'Who was invited cannot be read at the moment.'}</p>;
  if (value.guests.length === 0) return <EmptyState>Nobody else is invited to the call.</EmptyState>;
  return (
    <ul className="nhsuk-list">
      {value.guests.map((guest) => (
        <OneGuest key={guest.guest} {...{ guest, zone }} />
      ))}
    </ul>
  );
}
