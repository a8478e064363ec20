import { useState } from 'react';
import { CommandForm, part } from '../../shared/command-form';
import { Page, TextInput } from '../../shared/ui';
import { DutiesFields, dutiesErrors, type Duties } from '../staff/duties-fields';
import { OneTimePassword, type WithPassword } from '../staff/one-time-password';

interface Appointment {
  duties: Duties;
  name: string;
  signInName: string;
  registration: string;
}

const nobody: Appointment = { name: '', signInName: '', registration: '', duties: { roles: [], clinics: [] } };

export function AppointPage() {
  const [appointed, setAppointed] = useState<{ given: WithPassword; signInName: string } | null>(null);
  return (
    <Page title="Appoint somebody" back={{ to: '/administration', text: 'Clinics and staff' }}>
      {appointed && <OneTimePassword {...appointed} />}
      <CommandForm<Appointment, WithPassword>
        name="administration/appoint"
        target={{ url: '/api/staff' }}
        initial={nobody}
        check={(typed) => ({
          name: typed.name.trim() ? undefined : 'Enter the name',
          signInName: typed.signInName.trim() ? undefined : 'Enter the name they sign in with',
          'duties.roles': dutiesErrors(typed.duties).roles,
        })}
        place={(field) => (/^(roles|clinics)/.test(field) ? `duties.${field}` : field)}
        body={({ name, signInName, registration, duties }) => ({
          ...{ name: name.trim(), signInName: signInName.trim(), ...duties },
          ...(registration.trim() ? { registration: registration.trim() } : {}),
        })}
        submit="Appoint"
        said="Appointed. The one-time password is shown at the top."
        onDone={(given, { signInName }) => setAppointed({ given, signInName: signInName.trim() })}
      >
        {(form) => (
          <>
            <TextInput label="Name" hint="As it stands in the record and in letters, for example Dr Ngozi Okafor" {...form.field('name')} />
            <TextInput label="Sign-in name" chars={20} {...form.field('signInName')} />
            <TextInput label="Professional registration" optional hint="For example, GMC 1234567" chars={20} {...form.field('registration')} />
            <DutiesFields {...part(form, 'duties')} />
          </>
        )}
      </CommandForm>
    </Page>
  );
}
