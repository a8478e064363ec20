import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { aBrowser, aService, type Heard } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import type { GuestNow } from './guest-client';
import { GuestPage } from './guest.page';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz012345';
const NOW: GuestNow = {
  guest: { kind: 'interpreter', name: 'Sam Reid' },
  state: 'too-early',
  appointment: { start: '2026-07-06T09:00:00.000Z', minutes: 20, mode: 'video', opensAt: '2026-07-06T08:30:00.000Z' },
  clinic: { name: 'Riverside Cardiology', zone: 'Europe/London', helpNumber: '01632 960100', backupNumber: '01632 960101' },
};
const refusal = (status: number, code: string, detail: string) => ({ status, body: { code, title: 'Refused', detail } });

const open = (answers: Parameters<typeof aService>[0] = {}, address = `/guest#${TOKEN}`): Heard[] => {
  const asked = aService({ 'POST /api/guests': { status: 201, body: { visit: 'v1' } }, 'GET /api/guests/v1': { body: NOW }, ...answers });
  window.history.replaceState(null, '', address);
  render(
    <NewsProvider>
      <MemoryRouter>
        <GuestPage />
      </MemoryRouter>
    </NewsProvider>,
  );
  return asked;
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const being = (some: Partial<GuestNow>) => ({ 'GET /api/guests/v1': { body: { ...NOW, ...some } } });

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

describe("A guest's page", () => {
  it('says when, with which clinic and as what one is invited, with nothing axe objects to', async () => {
    open();
    expect(await heading('You are invited to a video call')).toBeInTheDocument();
    expect(screen.getByText(/Riverside Cardiology on Monday 6 July 2026 at 10:00, to interpret/)).toBeInTheDocument();
    expect(screen.getByText('09:30')).toBeInTheDocument();
    expect(screen.getByText('Hello Sam Reid')).toBeInTheDocument();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('takes the secret out of the address and keeps it for a reload, which asks for no new session', async () => {
    const asked = open();
    await heading('You are invited to a video call');
    expect(window.location.hash).toBe('');
    expect(asked.filter(({ path }) => path === '/api/guests').map(({ body }) => body)).toEqual([{ token: TOKEN }]);
    document.body.innerHTML = '';
    const again = open({}, '/guest');
    await heading('You are invited to a video call');
    expect(again.map(({ method }) => method)).not.toContain('POST');
  });

  it('says whom to ring when the link opens nothing any more', async () => {
    open({ 'POST /api/guests': refusal(409, 'link-withdrawn', 'This link is no longer used. Ring Riverside Cardiology on 01632 960100.') });
    expect(await heading('This link does not open a call')).toBeInTheDocument();
    expect(screen.getByText(/Ring Riverside Cardiology on 01632 960100/)).toBeInTheDocument();
  });

  it('comes in anew by the link when the session is over', async () => {
    let sessions = 0;
    open({
      'POST /api/guests': () => ({ status: 201, body: { visit: `v${(sessions += 1)}` } }),
      'GET /api/guests/v1': refusal(401, 'not-signed-in', 'Open the link again.'),
      'GET /api/guests/v2': { body: NOW },
    });
    expect(await heading('You are invited to a video call')).toBeInTheDocument();
    expect(sessions).toBe(2);
  });

  it('asks for the whole link where there is none', async () => {
    const asked = open({}, '/guest');
    expect(await heading('Open the link in your message')).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('waits for a service that cannot be reached, and can be told to try now', async () => {
    let reached = false;
    open({ 'POST /api/guests': () => (reached ? { status: 201, body: { visit: 'v1' } } : 'unreachable') });
    expect(await heading('We cannot reach the call just now')).toBeInTheDocument();
    reached = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await heading('You are invited to a video call')).toBeInTheDocument();
  });

  it.each([
    ['telephone', /now speaks to the patient by telephone/],
    ['face-to-face', /now sees the patient in person/],
  ] as const)('says what to do when the patient is seen another way: %s', async (mode, words) => {
    open(being({ state: 'not-by-video', appointment: { ...NOW.appointment, mode } }));
    expect(await heading('There is no video call')).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: '01632 960100' })[0]).toHaveAttribute('href', 'tel:01632960100');
  });

  it.each([
    ['over', 'The call is over'],
    ['withdrawn', 'This link is not used any more'],
  ] as const)('says when there is nothing to come to any more, and whom to ring: %s', async (state, title) => {
    open(being({ state }));
    expect(await heading(title)).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: '01632 960100' }).length).toBeGreaterThan(1);
  });
});
