import type { BoardRow } from '@anteroom/domain';
import { inCall, invited, waiting, wrappingUp } from '@anteroom/domain/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBrowser, aScreen, complaints, ID, rowOf, Served } from '../testing/a-room.fake';
import { BoardPage } from './board.page';

const named = (name: string, row: BoardRow): BoardRow => ({ ...row, patient: { ...row.patient, name } });
const day = (): BoardRow[] => [
  named('Mr Late', rowOf(waiting(), { id: 'late', start: '2026-07-06T10:00:00.000Z' })),
  named('Mrs First', rowOf(waiting(), { id: ID, start: '2026-07-06T08:00:00.000Z' })),
  named('Ms Phone', rowOf(invited('telephone'), { id: 'phone' })),
  named('Mr Done', rowOf(wrappingUp(), { id: 'done' })),
  named('Mrs Colleague', rowOf(inCall(), { id: 'other', clinician: 'somebody-else', clinicianName: 'Dr Reid' })),
];

const look = (rows: BoardRow[], path = '/board') => {
  const served = new Served(waiting());
  const board = { clinic: 'riverside-cardiology', date: '2026-07-06', position: '1', asAt: '2026-07-06T09:05:00.000Z', rows };
  return aScreen(path, { path: '/board', element: <BoardPage /> }, { ...served.answers(), 'GET /api/clinics/riverside-cardiology/board': { body: board } });
};
const group = async (name: RegExp) => within(await screen.findByRole('table', { name }));

describe('The board', () => {
  beforeEach(aBrowser);

  it('shows who is waiting in the order their own pages tell them, with nothing axe objects to', async () => {
    look(day());
    const here = await group(/^Here and waiting: 2/);
    expect(here.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Mrs First'), expect.stringContaining('Mr Late')]);
    expect(here.getByText(/^Number 1/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('says with what quality, before the call and in it', async () => {
    const works = 'works' as const;
    const line = { rttMs: 60, lost: 0, relayed: false, found: { camera: works, microphone: works, speaker: works, connection: works } };
    const now = { patient: 'prompt', clinician: 'fine' } as const;
    look([rowOf(waiting(), { line }), named('Mr Now', rowOf(inCall(), { id: 'now', quality: now }))]);
    expect((await group(/^Here and waiting: 1/)).getByText('Camera, microphone and sound work; connection good (60 ms)')).toBeInTheDocument();
    expect((await group(/^With the patient: 1/)).getByText('Patient hears late, so pauses are needed; clinician hears in time')).toBeInTheDocument();
  });

  it('has those to ring apart, and says that they were not rung yet', async () => {
    look(day());
    expect((await group(/^To ring now: 1/)).getByText(/^Not rung yet/)).toBeInTheDocument();
  });

  it('says of what is to be finished what is still owed', async () => {
    look(day());
    expect((await group(/^To finish: 1/)).getByText('Give safety-netting advice')).toBeInTheDocument();
  });

  it('says who was put back in the middle of a call and waits on their page', async () => {
    look([rowOf(wrappingUp(), { putBackAt: '2026-07-06T09:00:00.000Z' })]);
    expect((await group(/^To finish: 1/)).getByText(/^Put back to waiting: call them in again\. Since 10:00/)).toBeInTheDocument();
  });

  it('calls a patient in with one tap and goes to the room', async () => {
    const { asked } = look(day());
    await userEvent.click(await screen.findByRole('button', { name: /^Call in.*Mrs First$/ }));
    expect(await screen.findByText('Another page')).toBeInTheDocument();
    expect(asked.filter(({ path }) => path.endsWith('/call-in'))).toHaveLength(1);
  });

  it("shows mine first, and everybody's when asked", async () => {
    look(day());
    await group(/^Here and waiting/);
    expect(screen.queryByText('Mrs Colleague')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: /^Everybody’s/ }));
    expect(await screen.findByText('Mrs Colleague')).toBeInTheDocument();
  });

  it('marks who needs help and an emergency', async () => {
    look([rowOf(waiting(), { help: { since: '2026-07-06T08:55:00.000Z', about: 'sound' }, emergency: true })]);
    expect(await screen.findByText('Needs help: sound')).toBeInTheDocument();
    expect(screen.getByText('Emergency')).toBeInTheDocument();
  });
});
