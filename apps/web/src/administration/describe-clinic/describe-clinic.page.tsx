import { Link, useParams } from 'react-router';
import { CommandForm } from '../../shared/command-form';
import { useGet } from '../../shared/get';
import { useSession, type Clinic } from '../../shared/session/session';
import { EmptyState, Page, Refusal } from '../../shared/ui';
import { ClinicFields } from '../clinics/clinic-fields';
import { clinicErrors, clinicPlace, described, typedClinic, type TypedClinic } from '../clinics/typed-clinic';

const back = { to: '/administration', text: 'Clinics and staff' };

export function DescribeClinicPage() {
  const { id = '' } = useParams();
  const url = `/api/clinics/${encodeURIComponent(id)}`;
  const { value, problem, again: readAgain } = useGet<Clinic>(url);
  const { again } = useSession();
  if (!value) return <Page title="Clinic" back={back}>{problem ? <Refusal problem={problem} /> : <EmptyState>Loading…</EmptyState>}</Page>;
  return (
    <Page title={value.name} back={back}>
      <p>
        <Link to={`/administration/clinics/${id}/cover`}>Grant cover to somebody from elsewhere</Link>
      </p>
      <CommandForm<TypedClinic, unknown>
        name={`administration/describe-clinic/${id}`}
        target={{ url: `${url}/describe` }}
        initial={typedClinic(value)}
        check={clinicErrors}
        place={clinicPlace}
        body={described}
        submit="Save the description"
        said="Saved. Invitations from now on say so."
        onDone={() => {
          readAgain();
          void again();
        }}
      >
        {(form) => <ClinicFields {...form} />}
      </CommandForm>
    </Page>
  );
}
