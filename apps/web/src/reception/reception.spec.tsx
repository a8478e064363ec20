import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aConsultation, aDesk, aRow, CLINIC, complaints, PATEL } from './testing/a-desk.fake';

const board = (rows: object[]) => ({ body: { clinic: CLINIC.id, date: '2026-11-03', position: '9', asAt: '2026-11-03T09:00:00.000Z', rows } });
const BOARD = `GET /api/clinics/${CLINIC.id}/board`;
const CANCEL = `POST /api/consultations/${PATEL}/cancel-consultation`;
const NOWAK = '5f1d9f2c-0000-4000-8000-00000000000b';
const done = { body: { revision: 6, stage: 'cancelled', position: '10' } };
const moved = { status: 409, body: { code: 'moved-on', title: 'Refused', detail: 'Somebody else acted meanwhile.', meanwhile: ['The patient arrived.'] } };

const cancelling = async (reason: string) => {
  await userEvent.click(await screen.findByLabelText('The patient'));
  await userEvent.type(screen.getByLabelText('Reason'), reason);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel the consultation' }));
};

describe("The day's list", () => {
  const nowak = aRow({ id: NOWAK, reference: 'P2-9XRT', patient: { ...aRow().patient, id: 'p-2', name: 'Łukasz Nowak' }, start: '2026-11-03T10:00:00.000Z' });

  it('shows everybody in the order of their times, with what to do next', async () => {
    const help = { since: '2026-11-03T09:25:00.000Z', about: 'sound' as const };
    aDesk('/reception?date=2026-11-03', { [BOARD]: board([{ ...nowak, help }, aRow()]) });
    const [, first, second] = await screen.findAllByRole('row');
    expect(within(first!).getByRole('link', { name: /^Invite.*Mrs Asha Patel/ })).toBeInTheDocument();
    expect(within(second!).getByRole('link', { name: /Help the patient with sound/ })).toHaveAttribute('href', `/reception/consultations/${NOWAK}?do=give-help`);
    expect(screen.getByRole('link', { name: 'Needs help (1)' })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('says of everybody who needs help why', async () => {
    const since = '2026-11-03T09:25:00.000Z';
    const failing = { ...nowak, phase: 'consulting' as const, stage: 'consulting', failure: true };
    const rows = [aRow({ checksFailed: { since, what: 'camera' } }), failing];
    aDesk('/reception?date=2026-11-03&show=needs-help', { [BOARD]: board(rows) });
    expect(await screen.findByRole('link', { name: /Their camera does not work.*Mrs Asha Patel/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Technical failure: ring the patient, or switch to telephone.*Łukasz Nowak/ })).toBeInTheDocument();
  });

  it('keeps those to ring after an outage apart from those who are late', async () => {
    const notHereYet = { since: '2026-11-03T12:00:00.000Z', late: true };
    aDesk('/reception?date=2026-11-03&show=to-ring', { [BOARD]: board([aRow({ notHereYet }), nowak]) });
    expect(await screen.findByRole('link', { name: /Ring: our service was down at the time/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Not here yet (0)' })).toBeInTheDocument();
    expect(screen.queryByText('Łukasz Nowak')).not.toBeInTheDocument();
  });

  it('invites all at once, by letter where there is no email, and says who was left out and why', async () => {
    const noMail = { ...nowak, patient: { ...nowak.patient, email: undefined } };
    const refused = { status: 409, body: { code: 'suitability-decided', title: 'Refused', detail: 'A clinician has to decide first.' } };
    const { asked } = aDesk('/reception?date=2026-11-03', {
      [BOARD]: board([aRow(), noMail]),
      [`POST /api/consultations/${PATEL}/invite-patient`]: done,
      [`POST /api/consultations/${NOWAK}/invite-patient`]: refused,
    });
    await userEvent.click(await screen.findByText('Invite all who are not invited yet (2)'));
    await userEvent.click(screen.getByRole('button', { name: 'Invite 2' }));
    expect(await screen.findByText(/1 of 2 done\./)).toBeInTheDocument();
    expect(screen.getByText(/A clinician has to decide first/)).toBeInTheDocument();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ channel: 'email' }, { channel: 'letter' }]);
  });
});

describe('One consultation at the desk', () => {
  it('puts what settles a duty beside the duty', async () => {
    const owed = [{ duty: 'not-here-yet', title: 'Ring the patient: not here yet', owner: 'reception', due: '2026-11-03T09:40:00.000Z' }];
    aDesk(`/reception/consultations/${PATEL}`, {
      [`GET /api/consultations/${PATEL}`]: { body: aConsultation({ owed }) },
      'GET /api/pathways/standard': { body: { duties: { 'not-here-yet': { closes: ['PatientArrived', 'ConsultationCancelled', 'EmergencyDeclared'] } } } },
    });
    const duty = (await screen.findByText('Ring the patient: not here yet')).closest('li');
    expect(await within(duty!).findByRole('link', { name: 'Check in' })).toBeInTheDocument();
    expect(within(duty!).getByRole('link', { name: 'Cancel' })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('says what happened meanwhile when it is refused, and loses no word', async () => {
    const { asked } = aDesk(`/reception/consultations/${PATEL}?do=cancel-consultation`, { [CANCEL]: moved });
    await cancelling('Feeling better');
    expect(await screen.findByRole('alert')).toHaveTextContent('The patient arrived.');
    expect(screen.getByLabelText('Reason')).toHaveValue('Feeling better');
    expect(asked.find(({ method }) => method === 'POST')?.headers['if-match']).toBe('"5"');
  });

  it('brings back what was typed after the page was left', async () => {
    const { again } = aDesk(`/reception/consultations/${PATEL}?do=cancel-consultation`, { [CANCEL]: moved });
    await cancelling('Feeling better');
    again();
    const kept = { ...localStorage };
    aDesk(`/reception/consultations/${PATEL}?do=cancel-consultation`, {}, kept);
    expect(await screen.findByLabelText('Reason')).toHaveValue('Feeling better');
    expect(screen.getByText(/was brought back/)).toBeInTheDocument();
  });

  it('sends again under the same key when nobody knows whether it arrived', async () => {
    let reached = false;
    const { asked } = aDesk(`/reception/consultations/${PATEL}?do=cancel-consultation`, { [CANCEL]: () => (reached ? done : 'unreachable') });
    await cancelling('Feeling better');
    expect(await screen.findByRole('alert')).toHaveTextContent('It is not known whether it was saved');
    reached = true;
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.getByText('Cancelled. The patient is told.')).toBeInTheDocument());
    const keys = asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows why somebody needs help where help is given, once', async () => {
    const asked = { type: 'HelpAsked', revision: 4, at: '2026-11-03T09:12:00.000Z', data: { about: 'connection' }, content: { words: 'The network lets no calls through.' } };
    const { record } = aConsultation();
    aDesk(`/reception/consultations/${PATEL}?do=give-help`, {
      [`GET /api/consultations/${PATEL}`]: { body: aConsultation({ record: { ...record, sections: { ...record.sections, help: [asked] } } }) },
    });
    expect(await screen.findByText(/The network lets no calls through/)).toHaveTextContent('Help with connection, 09:12');
  });

  it('says of an action that is not possible now when it is', async () => {
    aDesk(`/reception/consultations/${PATEL}?do=reinstate`);
    expect(await screen.findByText(/This is not possible at the moment\. After it was cancelled/)).toBeInTheDocument();
  });
});

describe('Entering what happened on paper', () => {
  it('sends the true time with it', async () => {
    const { asked } = aDesk(`/reception/consultations/${PATEL}/late-entry`, {
      [`GET /api/consultations/${PATEL}`]: { body: aConsultation({ record: { ...aConsultation().record, start: '2025-11-03T09:30:00.000Z' } }) },
      [`POST /api/consultations/${PATEL}/record-arrival`]: done,
    });
    await userEvent.click(await screen.findByLabelText('The patient was seen'));
    await userEvent.click(screen.getByRole('button', { name: 'Check in' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ how: 'reception', happenedAt: '2025-11-03T09:30:00.000Z' });
  });
});

describe('Searching', () => {
  const SEARCH = 'GET /api/consultations';

  it('leads reception to the desk', async () => {
    aDesk('/reception/search', { [SEARCH]: { body: { results: [aRow()] } } });
    await userEvent.type(await screen.findByLabelText('Name, NHS number or reference'), 'Patel{Enter}');
    expect(await screen.findByRole('link', { name: 'Mrs Asha Patel' })).toHaveAttribute('href', `/reception/consultations/${PATEL}`);
    expect(await complaints()).toEqual([]);
  });

  it('asks an auditor why, and takes the reason along to the record', async () => {
    const audrey = { body: { id: 'staff-9', name: 'Audrey', roles: ['auditor'], clinics: [CLINIC.id], mustChangePassword: false, locked: false } };
    const { asked } = aDesk('/reception/search', { 'GET /api/me': audrey, [SEARCH]: { body: { results: [aRow()] } } });
    await userEvent.type(await screen.findByLabelText('Name, NHS number or reference'), 'Patel{Enter}');
    expect(screen.getByLabelText('Why do you look?')).toHaveAccessibleDescription(/Say why you look/);
    expect(asked.some(({ path }) => path.startsWith('/api/consultations?'))).toBe(false);
    await userEvent.type(screen.getByLabelText('Why do you look?'), 'Complaint 12{Enter}');
    expect(await screen.findByRole('link', { name: 'Mrs Asha Patel' })).toHaveAttribute('href', `/consultations/${PATEL}/record?reason=Complaint%2012`);
  });
});
