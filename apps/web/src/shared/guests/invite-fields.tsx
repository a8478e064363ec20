import type { FormFields } from '../command-form';
import { Radios, TextInput } from '../ui';

export interface Invited {
  kind: string;
  name: string;
  mobile: string;
  email: string;
}
export const nobodyYet: Invited = { kind: '', name: '', mobile: '', email: '' };

const KINDS = [
  { value: 'interpreter', text: 'Interpreter' },
  { value: 'companion', text: 'Companion', hint: 'A relative, carer, parent or chaperone' },
];
const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+$/;

export const missingIn = ({ kind, name, email }: Invited): Partial<Record<keyof Invited, string>> => ({
  ...(kind ? {} : { kind: 'Choose who it is' }),
  ...(name.trim() ? {} : { name: 'Give a name: the clinician sees it at the door' }),
  ...(email.trim() === '' || ADDRESS.test(email.trim()) ? {} : { email: 'Check the email address' }),
});

export const inviteBody = ({ kind, name, mobile, email }: Invited) => ({
  kind,
  name: name.trim(),
  ...(mobile.trim() ? { mobile: mobile.trim() } : {}),
  ...(email.trim() ? { email: email.trim() } : {}),
});

/** Whom to invite beside the patient, and what becomes of it. */
export function InviteFields({ form }: { form: FormFields<Invited> }) {
  return (
    <>
      <p className="nhsuk-body">
        They get a link of their own, which opens the door of this call and nothing else. The clinician lets them in. The message says neither who the patient
        is nor what it is about.
      </p>
      <Radios label="Who joins the call?" small options={KINDS} {...form.field('kind')} />
      <TextInput label="Name" hint="Everybody in the call sees it" {...form.field('name')} />
      <TextInput label="Mobile number" optional inputMode="tel" chars={20} {...form.field('mobile')} />
      <TextInput label="Email" optional type="email" hint="The link is sent there. Without one, copy the link and send it yourself" {...form.field('email')} />
    </>
  );
}
