import { Checkbox, Radios } from '../../shared/ui';
import { DeskForm, Explained, type DeskProps } from '../desk/desk-form';

const channels = (email: string | undefined) => [
  ...(email ? [{ value: 'email', text: `Email to ${email}` }] : []),
  { value: 'letter', text: 'Letter to print', hint: 'With a short code; it is under Messages afterwards' },
  { value: 'telephone', text: 'By telephone', hint: 'Read out the text under Messages, then record that the patient was told' },
];

/** The first invitation, and every further one. */
export function InvitePatientForm({ now, onDone }: DeskProps) {
  const email = now.record.patient?.email;
  const again = now.phase !== 'booked';
  return (
    <DeskForm
      stem="invite-patient"
      now={now}
      onDone={onDone}
      initial={{ channel: email ? 'email' : 'letter', newLink: false }}
      body={({ channel, newLink }) => ({ channel, ...(again ? { newLink } : {}) })}
      submit={again ? 'Invite again' : 'Invite'}
      said="Invited."
    >
      {(form) => (
        <>
          <Explained>The invitation names the number to ring when it does not work, and the number that will ring the patient.</Explained>
          <Radios label="How?" options={channels(email)} {...form.field('channel')} />
          {again && (
            <Checkbox id={`${now.id}-new-link`} label="With a new link" hint="The one sent before stops working" value={form.values.newLink} onChange={(newLink) => form.set({ newLink })} />
          )}
        </>
      )}
    </DeskForm>
  );
}
