import { useParams } from 'react-router';
import { Card, EmptyState, Page, Refusal, Tag } from '../../shared/ui';
import { GiveRolesForm } from '../give-roles/give-roles.form';
import { ReinstateMemberForm } from '../reinstate-member/reinstate-member.form';
import { ResetPassword } from '../reset-password/reset-password';
import { SuspendForm } from '../suspend/suspend.form';
import { useStaff } from './member';

const back = { to: '/administration', text: 'Clinics and staff' };

/** One member of staff: what they do, where, and whether they may sign in. */
export function MemberPage() {
  const { id = '' } = useParams();
  const { value, problem, again } = useStaff();
  const member = value?.staff.find((one) => one.id === id);
  if (!member) return <Page title="Member of staff" back={back}>{problem ? <Refusal problem={problem} /> : <EmptyState>{value ? 'Nobody with this id works here.' : 'Loading…'}</EmptyState>}</Page>;
  return (
    <Page title={member.name} caption={member.signInName} back={back} aside={member.suspended && <Tag colour="red">Suspended</Tag>}>
      {member.registration && <p>Registration: {member.registration}</p>}
      <Card title="Roles and clinics">
        <GiveRolesForm key={member.roles.join() + member.clinics.join()} member={member} onDone={again} />
      </Card>
      <Card title="Password">
        <ResetPassword member={member} />
      </Card>
      <Card title={member.suspended ? 'Let them work again' : 'Suspend'}>{member.suspended ? <ReinstateMemberForm member={id} onDone={again} /> : <SuspendForm member={id} onDone={again} />}</Card>
    </Page>
  );
}
