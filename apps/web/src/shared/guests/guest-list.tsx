import { useEffect, useRef } from 'react';
import { CommandButton } from '../command-form';
import { consultationUrl } from '../send-command';
import { moment } from '../time';
import { Button, Details, EmptyState, Tag, useAnnounce } from '../ui';
import { kindInWords, nameOf, useGuests, type Guest } from './use-guests';

const STATES = {
  invited: { text: 'Invited', colour: 'grey' },
  'in-call': { text: 'In the call', colour: 'green' },
  withdrawn: { text: 'Link withdrawn', colour: 'red' },
} as const;

/** Whoever asked for a new one is brought to it. */
const useFocusOnNew = (link: string) => {
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef(link);
  useEffect(() => {
    if (before.current !== link) place.current?.focus();
    before.current = link;
  }, [link]);
  return place;
};

function TheLink({ link }: { link: string }) {
  const announce = useAnnounce();
  const place = useFocusOnNew(link);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    announce('The link is copied.');
  };
  return (
    <>
      <p className="anteroom-words" ref={place} tabIndex={-1}>
        {link}
      </p>
      {'clipboard' in navigator && (
        <Button kind="secondary" small onClick={() => void copy()}>
          Copy the link
        </Button>
      )}
    </>
  );
}

/** Lost, cut short, or in other hands: the same guest is invited anew. */
function NewLink({ guest, consultation, onDone }: { guest: Guest; consultation: string; onDone: () => void }) {
  const { guest: id, kind, name, mobile, email } = guest;
  return (
    <Details summary={`New link for ${nameOf(guest)}`}>
      <p>
        The link above stops working at once: whoever is in the call by it has to come again. {email ? `The new one is sent to ${email}, and stands` : 'The new one stands'} here to copy or to read out.
      </p>
      <CommandButton
        kind="secondary"
        small
        target={{ url: consultationUrl(consultation, 'invite-guest') }}
        body={{ guest: id, kind, name, ...(mobile && { mobile }), ...(email && { email }) }}
        said="The link is new. The one before no longer works."
        onDone={onDone}
      >
        Give a new link
      </CommandButton>
    </Details>
  );
}

interface OneGuestProps {
  guest: Guest;
  zone: string;
  consultation: string;
  onRenewed: () => void;
}

function OneGuest({ guest, zone, consultation, onRenewed }: OneGuestProps) {
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
      {guest.link && guest.name && <NewLink key={guest.link} {...{ guest, consultation }} onDone={onRenewed} />}
    </li>
  );
}

/** Companion and interpreter: who was invited, and the link of each to copy. */
export function GuestList({ consultation, revision, zone }: { consultation: string; revision: number; zone: string }) {
  const { value, state, again } = useGuests(consultation, revision);
  if (!value) return <p>{state === 'loading' ? 'Loading…' : 'Who was invited cannot be read at the moment.'}</p>;
  if (value.guests.length === 0) return <EmptyState>Nobody else is invited to the call.</EmptyState>;
  return (
    <ul className="nhsuk-list">
      {value.guests.map((guest) => (
        <OneGuest key={guest.guest} {...{ guest, zone, consultation }} onRenewed={again} />
      ))}
    </ul>
  );
}
