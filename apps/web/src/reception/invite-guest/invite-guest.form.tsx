import { InviteFields, inviteBody, missingIn, nobodyYet, type Invited } from '../../shared/guests/invite-fields';
import { DeskForm, type DeskProps } from '../desk/desk-form';

export function InviteGuestForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm<Invited>
      stem="invite-guest"
      now={now}
      onDone={onDone}
      initial={nobodyYet}
      check={missingIn}
      body={inviteBody}
      submit="Invite to the call"
      said="Invited. The link is under “Companion and interpreter”."
    >
      {(form) => <InviteFields form={form} />}
    </DeskForm>
  );
}
