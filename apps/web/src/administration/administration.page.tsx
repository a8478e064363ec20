import { Link } from 'react-router';
import { useSession, type Clinic } from '../shared/session/session';
import { EmptyState, Page, Refusal, Table, Tag, type Column } from '../shared/ui';
import { roleInWords } from '../shared/words';
import { useStaff, type Member } from './staff/member';

const CLINICS: Column<Clinic>[] = [
  { head: 'Clinic', names: true, cell: ({ id, name }) => <Link to={`/administration/clinics/${id}`}>{name}</Link> },
  { head: 'Help', cell: ({ helpNumber }) => helpNumber },
  { head: 'Backup', cell: ({ backupNumber }) => backupNumber },
  { head: 'Zone', cell: ({ zone }) => zone },
  { head: 'Criteria', cell: ({ criteria }) => (criteria.length === 0 ? 'None: clinicians decide' : criteria.length) },
];

const staffColumns = (nameOf: (clinic: string) => string): Column<Member>[] => [
  { head: 'Name', names: true, cell: ({ id, name }) => <Link to={`/administration/staff/${id}`}>{name}</Link> },
  { head: 'Sign-in name', cell: ({ signInName }) => signInName },
  { head: 'Roles', cell: ({ roles }) => roles.map(roleInWords).join(', ') },
  { head: 'Clinics', cell: ({ clinics }) => clinics.map(nameOf).join(', ') || 'None' },
  { head: 'State', cell: ({ suspended }) => (suspended ? <Tag colour="red">Suspended</Tag> : <Tag colour="green">Working</Tag>) },
];

/** Which clinics there are, and who works in them. */
export function AdministrationPage() {
  const { clinics } = useSession();
  const { value, problem } = useStaff();
  const nameOf = (id: string) => clinics.find((clinic) => clinic.id === id)?.name ?? id;
  return (
    <Page title="Clinics and staff" wide>
      <h2 className="nhsuk-heading-m">Clinics</h2>
      {clinics.length > 0 ? <Table caption="Clinics" hideCaption columns={CLINICS} rows={clinics} rowKey={({ id }) => id} /> : <EmptyState>There is no clinic yet. Open the first one.</EmptyState>}
      <Link className="nhsuk-button nhsuk-button--secondary" to="/administration/clinics/new">
        Open a clinic
      </Link>
      <h2 className="nhsuk-heading-m">Staff</h2>
      {problem && <Refusal problem={problem} />}
      {value && <Table caption="Staff" hideCaption columns={staffColumns(nameOf)} rows={value.staff} rowKey={({ id }) => id} />}
      <Link className="nhsuk-button nhsuk-button--secondary" to="/administration/staff/new">
        Appoint somebody
      </Link>
    </Page>
  );
}
