import { useNavigate } from 'react-router';
import { CommandForm, part } from '../../shared/command-form';
import { useSession } from '../../shared/session/session';
import { Page, TextInput } from '../../shared/ui';
import { ClinicFields } from '../clinics/clinic-fields';
import { clinicErrors, clinicPlace, described, newClinic, slugOf, type TypedClinic } from '../clinics/typed-clinic';

interface Opening {
  id: string;
  clinic: TypedClinic;
}

const idOf = ({ id, clinic }: Opening) => id.trim() || slugOf(clinic.name);
const underClinic = (errors: Record<string, string | undefined>) => Object.fromEntries(Object.entries(errors).map(([field, text]) => [`clinic.${field}`, text]));

export function OpenClinicPage() {
  const navigate = useNavigate();
  const { again } = useSession();
  return (
    <Page title="Open a clinic" back={{ to: '/administration', text: 'Clinics and staff' }}>
      <CommandForm<Opening, { id: string }>
        name="administration/open-clinic"
        target={{ url: '/api/clinics' }}
        initial={{ id: '', clinic: newClinic }}
        check={({ clinic }) => underClinic(clinicErrors(clinic))}
        place={(field) => (field === 'id' ? 'id' : `clinic.${clinicPlace(field)}`)}
        body={(opening) => ({ id: idOf(opening), ...described(opening.clinic) })}
        submit="Open the clinic"
        said="The clinic is open. Say now who works there."
        onDone={() => void again().then(() => navigate('/administration'))}
      >
        {(form) => (
          <>
            <ClinicFields {...part(form, 'clinic')} />
            <TextInput label="Id" optional hint={`Small letters, digits and hyphens; it never changes. Empty: ${slugOf(form.values.clinic.name) || 'made from the name'}`} chars={30} {...form.field('id')} />
          </>
        )}
      </CommandForm>
    </Page>
  );
}
