import { openLoops } from '@anteroom/domain';
import { summarised, wrappingUp } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBrowser, aScreen, complaints, ID, rowOf, Served } from '../testing/a-room.fake';
import { OpenLoopsPage } from './open-loops.page';

const look = (loops: unknown[]) => {
  const answers = { ...new Served(summarised()).answers(), 'GET /api/clinics/riverside-cardiology/open-loops': { body: { loops } } };
  return aScreen('/open-loops', { path: '/open-loops', element: <OpenLoopsPage /> }, answers);
};
const some = () => openLoops([rowOf(summarised()), rowOf(wrappingUp(), { id: 'other' })], '2026-07-20T09:00:00.000Z');

describe('The open loops', () => {
  beforeEach(aBrowser);

  it('list what is open with owner, since when and due, and nothing axe objects to', async () => {
    look(some());
    expect(await screen.findByRole('link', { name: /^Draft and approve the GP letter/ })).toHaveAttribute('href', `/consultations/${ID}/letter`);
    expect(screen.getAllByText('Overdue', { selector: '.nhsuk-tag' }).length).toBeGreaterThan(0);
    expect(await complaints()).toEqual([]);
  });

  it('show one kind when asked', async () => {
    look(some());
    await userEvent.click(await screen.findByRole('link', { name: /^Attendances not closed \(1\)/ }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByRole('link', { name: /^Complete the consultation/ })).toHaveAttribute('href', '/consultations/other/room');
  });

  it('say so when nothing is open', async () => {
    look([]);
    expect(await screen.findByText('Nothing is open. Everything begun here is finished.')).toBeInTheDocument();
  });
});
