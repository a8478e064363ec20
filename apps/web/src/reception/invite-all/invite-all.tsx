import type { BoardRow } from '@anteroom/domain';
import { consultationUrl } from '../../shared/send-command';
import { Button, Details } from '../../shared/ui';
import { ManyReport } from '../../shared/send-many/many-report';
import { useSendMany } from '../../shared/send-many/use-send-many';

const uninvited = (row: BoardRow) => row.phase === 'booked' && !row.past && !row.duties.some(({ duty }) => duty === 'suitability');

const invitation = (row: BoardRow) => ({
  name: row.patient.name,
  url: consultationUrl(row.id, 'invite-patient'),
  revision: row.revision,
  body: { channel: row.patient.email ? 'email' : 'letter' },
});

/** Everybody of the day who is not invited yet: by email where there is an address, else a letter to print. */
export function InviteAll({ rows }: { rows: readonly BoardRow[] }) {
  const many = useSendMany();
  const waiting = rows.filter(uninvited);
  if (waiting.length === 0 && many.state === 'idle') return null;
  const letters = waiting.filter(({ patient }) => !patient.email).length;
  return (
    <Details summary={`Invite all who are not invited yet (${waiting.length})`} open={many.state !== 'idle'}>
      <p>
        {waiting.length - letters} by email, {letters} by a letter to print. Those about whom a clinician still has to decide are left out.
      </p>
      <Button sending={many.state === 'running'} onClick={() => many.start(waiting.map(invitation))}>
        Invite {waiting.length}
      </Button>
      <ManyReport many={many} label="Invited" />
    </Details>
  );
}
