import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDesk, aRow, CLINIC, complaints, PATEL } from '../testing/a-desk.fake';

const BOARD = { [`GET /api/clinics/${CLINIC.id}/board`]: { body: { clinic: CLINIC.id, date: '2026-11-03', position: '9', asAt: '2026-11-03T09:00:00.000Z', rows: [aRow()] } } };
const HELD = `GET /api/clinics/${CLINIC.id}/held-messages`;
const MESSAGE = '5f1d9f2c-0000-4000-8000-0000000000e1';
const held = {
  id: MESSAGE, consultation: PATEL, reference: 'K7-4MPQ', patient: 'Mrs Asha Patel', start: '2026-11-03T09:30:00.000Z', mode: 'video',
  subject: 'Your video appointment', createdAt: '2026-11-01T09:30:00.000Z',
};
const deciding = (how: string, answer: object) => aDesk('/reception?date=2026-11-03', { ...BOARD, [HELD]: { body: { messages: [held] } }, [`POST /api/consultations/${PATEL}/messages/${MESSAGE}/${how}`]: answer });

describe('Messages held after a restore', () => {
  it('stand on the list of the day, with who they are for and what can be decided, and nothing axe objects to', async () => {
    deciding('send', { body: null });
    expect(await screen.findByRole('region', { name: 'Messages held after a restore' })).toHaveTextContent('Your video appointment, asked for');
    expect(screen.getByRole('link', { name: 'K7-4MPQ' })).toHaveAttribute('href', `/reception/consultations/${PATEL}`);
    expect(await complaints()).toEqual([]);
  });

  it.each([['send', /^Send/], ['do-not-send', /^Do not send/]])('are decided one by one (%s)', async (how, name) => {
    const { asked } = deciding(how, { body: null });
    await userEvent.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([`/api/consultations/${PATEL}/messages/${MESSAGE}/${how}`]));
  });

  it('say why they cannot be sent any more', async () => {
    deciding('send', { status: 409, body: { code: 'moment-passed', title: 'Refused', detail: 'Its moment has passed.' } });
    await userEvent.click(await screen.findByRole('button', { name: /^Send/ }));
    expect(await screen.findByText('Its moment has passed.')).toBeInTheDocument();
  });

  it('are not spoken of where there are none', async () => {
    aDesk('/reception?date=2026-11-03', BOARD);
    expect(await screen.findByText('Mrs Asha Patel')).toBeInTheDocument();
    expect(screen.queryByText('Messages held after a restore')).not.toBeInTheDocument();
  });

  it('says that it could not be asked, which is not none', async () => {
    aDesk('/reception?date=2026-11-03', { ...BOARD, [HELD]: { status: 503, body: { code: 'unavailable', title: 'Not now', detail: 'Not now.' } } });
    expect(await screen.findByText(/could not be asked/)).toBeInTheDocument();
  });
});
