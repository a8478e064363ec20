import { Link, Route, Routes } from 'react-router';
import { useMe } from '../shared/session/session';
import { Page } from '../shared/ui';
import { AdministrationPage } from './administration.page';
import { AppointPage } from './appoint/appoint.page';
import { DescribeClinicPage } from './describe-clinic/describe-clinic.page';
import { GrantCoverPage } from './grant-cover/grant-cover.page';
import { OpenClinicPage } from './open-clinic/open-clinic.page';
import { MemberPage } from './staff/member.page';
import { SystemPage } from './system/system.page';

/** Everything under /administration, for administrators. */
export function AdministrationRoutes() {
  const { roles } = useMe();
  if (!roles.includes('administrator'))
    return (
      <Page title="For administrators">
        <p>Your role does not allow this. Ask an administrator.</p>
        <Link to="/">Your first page</Link>
      </Page>
    );
  return (
    <Routes>
      <Route index element={<AdministrationPage />} />
      <Route path="clinics/new" element={<OpenClinicPage />} />
      <Route path="clinics/:id" element={<DescribeClinicPage />} />
      <Route path="clinics/:id/cover" element={<GrantCoverPage />} />
      <Route path="staff/new" element={<AppointPage />} />
      <Route path="staff/:id" element={<MemberPage />} />
      <Route path="system" element={<SystemPage />} />
      <Route path="*" element={<Page title="There is no such page"><Link to="/administration">Clinics and staff</Link></Page>} />
    </Routes>
  );
}
