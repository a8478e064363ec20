import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SessionProvider } from '../shared/session/session-provider';
import { useSession } from '../shared/session/session';
import { aBrowser, aService, type Heard } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { AccessReportPage } from './access-report/access-report.page';
import type { ErasingRequest, ErasingState } from './erasing-state';
import { ErasingPage } from './erasing/erasing.page';
import { ErasingsPage } from './erasings/erasings.page';

const PATIENT = '5f1d9f2c-0000-4000-8000-00000000000a';
const CLINIC = { id: 'riverside', name: 'Riverside', zone: 'Europe/London', helpNumber: '1', backupNumber: '2', ringingNumber: '3', mailSender: null, address: null, criteria: [] };
const OKAFOR = { id: 'okafor', role: 'clinician' as const, name: 'Dr Okafor' };
const ASKED: ErasingRequest = {
  asked: 0, parts: ['contacts', 'clinical'], basis: 'retention-over', askedBy: OKAFOR, askedAt: '2034-07-06T08:00:00Z', reason: 'Nine years', confirmed: null, ended: null,
};
const STATE: ErasingState = {
  patient: PATIENT, consultations: [{ id: 'c', reference: 'K7-4MPQ', clinic: 'riverside' }], elsewhere: 1, holds: [], erasings: [], inTheWay: [],
};
const AT = `/patients/${PATIENT}/erasing`;

function SignedIn() {
  const { me, clinic } = useSession();
  if (!me || !clinic) return null;
  return (
    <Routes>
      <Route path="/patients/:id/erasing" element={<ErasingPage />} />
      <Route path="/erasings" element={<ErasingsPage />} />
      <Route path="/consultations/:id/access-report" element={<AccessReportPage />} />
    </Routes>
  );
}

const at = (path: string, roles: string[], answers: Parameters<typeof aService>[0], id = 'somebody'): Heard[] => {
  const asked = aService({
    'GET /api/me': { body: { id, name: 'Somebody', roles, clinics: ['riverside'], mustChangePassword: false, locked: false } },
    'GET /api/clinics': { body: { clinics: [CLINIC] } },
    'GET /api/drafts': { body: { drafts: [] } },
    ...answers,
  });
  render(
    <NewsProvider>
      <MemoryRouter initialEntries={[path]}>
        <SessionProvider>
          <SignedIn />
        </SessionProvider>
      </MemoryRouter>
    </NewsProvider>,
  );
  return asked;
};
const shows = (state: Partial<ErasingState>) => ({ [`GET /api${AT}`]: { body: { ...STATE, ...state } } });
const complaints = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id);

describe('Erasing and holds', () => {
  beforeEach(aBrowser);

  it('asks for parts, a ground and a reason, and sends them once all are there', async () => {
    const asked = at(AT, ['clinician'], { ...shows({}), [`POST /api/patients/${PATIENT}/ask-for-erasing`]: { body: {} } });
    expect(await screen.findByText('Patient of K7-4MPQ, and 1 in other clinics')).toBeInTheDocument();
    const [summary] = screen.getAllByText('Ask for erasing');
    await userEvent.click(summary as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Ask for erasing' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(3);
    expect(await complaints()).toEqual([]);
    await userEvent.click(screen.getByLabelText('Contact details'));
    await userEvent.click(screen.getByLabelText('The patient wishes it'));
    await userEvent.type(screen.getByLabelText('Reason'), 'By letter');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for erasing' }));
    await screen.findByText('Asked for. Somebody else has to confirm it now.');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ parts: ['contacts'], basis: 'asked', reason: 'By letter' });
  });

  it('lets somebody else confirm, and whoever asked only withdraw', async () => {
    at(AT, ['administrator'], shows({ erasings: [ASKED] }));
    expect(await screen.findByRole('button', { name: 'Confirm the erasing' })).toBeInTheDocument();
    expect(screen.queryByText('Ask for erasing')).not.toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('tells whoever asked that somebody else has to confirm', async () => {
    at(AT, ['clinician'], shows({ erasings: [ASKED] }), OKAFOR.id);
    expect(await screen.findByText('You asked for this, so somebody else has to confirm it.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Confirm the erasing' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Withdraw the request' })).toBeInTheDocument();
  });

  it('shows an auditor what stands in the way and lets them hold, and nothing to erase with', async () => {
    const hold = { hold: 1, basis: 'claim' as const, by: OKAFOR, at: '2034-07-06T08:00:00Z', reason: 'Claim 4' };
    at(AT, ['auditor'], shows({ erasings: [ASKED], holds: [hold], inTheWay: [{ code: 'no-hold-may-stand', sentence: 'The record is on hold.' }] }));
    expect(await screen.findByText('The record is on hold.')).toBeInTheDocument();
    expect(screen.getByText('Claim 4')).toBeInTheDocument();
    expect(screen.getByText('Lift this hold')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Confirm|Withdraw/ })).not.toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('lists what was asked in the clinic, without a name, and says when there is nothing', async () => {
    const confirmed = { ...ASKED, confirmed: { by: OKAFOR, at: '2034-07-07T08:00:00Z', due: '2034-08-06T08:00:00Z' } };
    at('/erasings', ['administrator'], { 'GET /api/clinics/riverside/erasings': { body: { patients: [{ ...STATE, erasings: [confirmed] }] } } });
    expect(await screen.findByText('Confirmed, waiting')).toBeInTheDocument();
    expect(screen.getByText(/^due Sunday 6 August 2034/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'K7-4MPQ, and 1 in other clinics' })).toHaveAttribute('href', AT);
    expect(await complaints()).toEqual([]);
  });

  it('says that nobody has asked', async () => {
    at('/erasings', ['auditor'], { 'GET /api/clinics/riverside/erasings': { body: { patients: [] } } });
    expect(await screen.findByText('Nobody has asked for erasing, and nothing is on hold.')).toBeInTheDocument();
  });
});

describe('Who has read a record', () => {
  const line = { at: '2034-07-06T08:00:00Z', reader: { id: 'okafor', name: 'Dr Okafor' }, role: 'clinician', what: 'letter', form: 'pdf', consultation: 'c', reference: 'K7-4MPQ', clinic: 'riverside', day: null, revision: 4, reason: null };
  const own = { ...line, reader: { id: PATIENT, name: null }, role: 'patient', what: 'visit', form: null, revision: null };
  const report = { about: { patient: PATIENT, consultations: STATE.consultations }, since: '2034-07-01T08:00:00Z', readings: [line, own], lists: [], elsewhere: 0 };
  const answers = { 'GET /api/consultations/c/access-report': { body: report } };

  beforeEach(aBrowser);

  it('is told once a reason is given, and not before', async () => {
    const asked = at('/consultations/c/access-report', ['auditor'], answers);
    await userEvent.click(await screen.findByRole('button', { name: 'Show who has read it' }));
    expect(screen.getByText('Give a reason')).toBeInTheDocument();
    expect(asked.some(({ path }) => path.includes('access-report'))).toBe(false);
    await userEvent.type(screen.getByLabelText('Why do you ask who has read this record?'), 'They asked');
    await userEvent.click(screen.getByRole('button', { name: 'Show who has read it' }));
    expect(await screen.findByText('The GP letter as PDF, as it stood after entry 5')).toBeInTheDocument();
    expect(asked.find(({ path }) => path.includes('access-report'))?.path).toContain('reason=They%20asked');
  });

  it('tells the patient’s own reading apart, shows one person alone, and says that no list was read', async () => {
    at('/consultations/c/access-report?reason=They+asked', ['auditor'], answers);
    const table = await screen.findByRole('table', { name: 'Read of this patient' });
    expect(within(table).getByText('The patient, through their link')).toBeInTheDocument();
    expect(screen.getByText('Nobody has read a list on which they stood.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Take it as a table (CSV)' })).toHaveAttribute('href', '/api/consultations/c/access-report?reason=They%20asked&as=csv');
    expect(await complaints()).toEqual([]);
    await userEvent.selectOptions(screen.getByLabelText('Whose readings?'), 'Dr Okafor');
    expect(within(table).queryByText('The patient, through their link')).not.toBeInTheDocument();
  });
});
