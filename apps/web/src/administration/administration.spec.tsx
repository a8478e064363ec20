import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SessionProvider } from '../shared/session/session-provider';
import { useSession } from '../shared/session/session';
import { aBrowser, aService } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { AdministrationRoutes } from './administration.routes';

const CLINIC = { id: 'riverside', name: 'Riverside', zone: 'Europe/London', helpNumber: '01632 960100', backupNumber: '01632 960101', ringingNumber: '01632 960102', mailSender: null, address: null, criteria: [{ id: 'hears-well', text: 'Hears well' }] };
const OKAFOR = { id: 'staff-2', name: 'Dr Ngozi Okafor', signInName: 'ngozi', registration: null, roles: ['clinician'], clinics: ['riverside'], suspended: false };

function SignedIn() {
  return useSession().me ? <AdministrationRoutes /> : null;
}

const at = (path: string, answers: Parameters<typeof aService>[0] = {}, roles = ['administrator']) => {
  const asked = aService({
    'GET /api/me': { body: { id: 'staff-1', name: 'Ann', roles, clinics: [], mustChangePassword: false, locked: false } },
    'GET /api/clinics': { body: { clinics: [CLINIC] } },
    'GET /api/clinics/riverside': { body: CLINIC },
    'GET /api/staff': { body: { staff: [OKAFOR] } },
    'GET /api/drafts': { body: { drafts: [] } },
    ...answers,
  });
  render(
    <NewsProvider>
      <MemoryRouter initialEntries={[path]}>
        <SessionProvider>
          <Routes>
            <Route path="/administration/*" element={<SignedIn />} />
          </Routes>
        </SessionProvider>
      </MemoryRouter>
    </NewsProvider>,
  );
  return asked;
};

describe('Clinics and staff', () => {
  beforeEach(aBrowser);

  it('lists both, with nothing axe objects to', async () => {
    at('/administration');
    expect(await screen.findByRole('link', { name: 'Dr Ngozi Okafor' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Riverside' })).toBeInTheDocument();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('shows a one-time password once when somebody is appointed', async () => {
    const asked = at('/administration/staff/new', { 'POST /api/staff': { status: 201, body: { id: 'staff-3', oneTimePassword: 'plum-river-lamp' } } });
    await userEvent.type(await screen.findByLabelText('Name'), 'Sam Reed');
    await userEvent.type(screen.getByLabelText('Sign-in name'), 'sam');
    await userEvent.click(screen.getByLabelText('Reception'));
    await userEvent.click(screen.getByLabelText('Riverside'));
    await userEvent.click(screen.getByRole('button', { name: 'Appoint' }));
    expect(await screen.findByText('plum-river-lamp')).toBeInTheDocument();
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Sam Reed', signInName: 'sam', roles: ['reception'], clinics: ['riverside'] });
  });

  it('keeps the id of a criterion whose words change, and makes one for a new criterion', async () => {
    const asked = at('/administration/clinics/riverside', { 'POST /api/clinics/riverside/describe': { body: {} } });
    await userEvent.type(await screen.findByLabelText('Criterion 1'), ' enough');
    await userEvent.click(screen.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.type(screen.getByLabelText('Criterion 2'), 'Has a quiet room');
    await userEvent.click(screen.getByRole('button', { name: 'Save the description' }));
    await screen.findByText('Saved. Invitations from now on say so.');
    expect(asked.find(({ path }) => path.endsWith('/describe'))?.body).toMatchObject({
      criteria: [
        { id: 'hears-well', text: 'Hears well enough' },
        { id: 'has-a-quiet-room', text: 'Has a quiet room' },
      ],
    });
  });

  it('says to others that it is not theirs', async () => {
    at('/administration', {}, ['reception']);
    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeInTheDocument();
  });
});
