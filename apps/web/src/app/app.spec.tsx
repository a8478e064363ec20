import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { aBrowser, aService } from '../shared/testing/a-service.fake';
import { App } from './app';

const notSignedIn = { status: 401, body: { code: 'not-signed-in', title: 'Not signed in', detail: 'Sign in first.' } };
const ann = { id: 'staff-1', name: 'Ann Baker', roles: ['administrator'], clinics: [], mustChangePassword: true, locked: false };

const complaints = async () => {
  // jsdom paints nothing, so contrast is for the journeys to judge.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const at = (path: string) => {
  window.history.replaceState(null, '', path);
  render(<App />);
};

describe('The app', () => {
  beforeEach(aBrowser);

  it('leads somebody unknown to signing in, with nothing axe objects to', async () => {
    aService({ 'GET /api/me': notSignedIn });
    at('/reception');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(document.title).toBe('Sign in – Anteroom');
    expect(await complaints()).toEqual([]);
  });

  it('says why signing in failed, and keeps the name', async () => {
    const wrong = { status: 401, body: { code: 'wrong-password', title: 'Not signed in', detail: 'Name or password is wrong.' } };
    aService({ 'GET /api/me': notSignedIn, 'POST /api/sign-in': wrong });
    at('/sign-in');
    await userEvent.type(await screen.findByLabelText('Name'), 'ann');
    await userEvent.type(screen.getByLabelText('Password'), 'guess');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Name or password is wrong.');
    expect(screen.getByLabelText('Name')).toHaveValue('ann');
  });

  it('asks for a new password first when the one used was for one time only', async () => {
    let known = false;
    aService({
      'GET /api/me': () => (known ? { body: ann } : notSignedIn),
      'GET /api/clinics': { body: { clinics: [] } },
      'POST /api/sign-in': () => {
        known = true;
        return { body: ann };
      },
    });
    at('/sign-in');
    await userEvent.type(await screen.findByLabelText('Name'), 'ann');
    await userEvent.type(screen.getByLabelText('Password'), 'one-time');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Choose a new password' })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('covers a locked desk and gives it back as it was', async () => {
    aService({
      'GET /api/me': { body: { ...ann, mustChangePassword: false } },
      'GET /api/clinics': { body: { clinics: [] } },
      'POST /api/me/lock': {},
      'POST /api/me/unlock': {},
    });
    at('/password');
    await userEvent.type(await screen.findByLabelText('New password'), 'half typed');
    await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByRole('dialog', { name: 'Locked' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Password'), 'right');
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByLabelText('New password')).toHaveValue('half typed');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each(['/privacy', '/accessibility'])('tells at %s what is true of this release, without signing in', async (path) => {
    aService({});
    at(path);
    expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });
});
