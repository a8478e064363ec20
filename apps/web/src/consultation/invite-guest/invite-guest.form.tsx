import { GuestList } from '../../shared/guests/guest-list';
import { InviteFields, inviteBody, missingIn, nobodyYet, type Invited } from '../../shared/guests/invite-fields';
import { RoomForm, type RoomProps } from '../room/room-form';

export function InviteGuestForm({ now, zone, onDone }: RoomProps) {
  return (
    <>
      <GuestList consultation={now.id} revision={now.revision} zone={zone} />
      <RoomForm<Invited>
        stem="invite-guest"
        now={now}
        onDone={onDone}
        initial={nobodyYet}
        check={missingIn}
        body={inviteBody}
        submit="Invite to the call"
        said="Invited. Open “Invite a companion or an interpreter” again to copy the link."
      >
        {(form) => <InviteFields form={form} />}
      </RoomForm>
    </>
  );
}
