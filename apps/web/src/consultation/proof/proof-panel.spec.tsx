import { consulting } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import { aBrowser, aScreen, complaints, ID, Served } from '../testing/a-room.fake';
import { HistoryPage } from '../history/history.page';
import type { Standing } from './proof-panel';

const standing: Standing = { facts: 9, first: 1_203, last: 1_260, head: { size: 1_300, at: '2026-07-06T09:00:00.000Z' }, covering: { size: 1_270, at: '2026-07-06T08:55:00.000Z' }, changed: [] };

const look = (some: Partial<Standing> = {}, roles = ['auditor'], answer: object = { body: { ...standing, ...some } }) =>
  aScreen(`/consultations/${ID}/history?reason=Complaint%2012`, { path: '/consultations/:id/history', element: <HistoryPage /> }, {
    ...new Served(consulting()).answers(roles),
    [`GET /api/proof/consultations/${ID}`]: answer as { body: Standing },
  });

describe('The proof of a history', () => {
  beforeEach(aBrowser);

  it('says where it lies in the log and since when that is signed, with nothing axe objects to', async () => {
    look();
    expect(await screen.findByText(/The 9 entries of this history lie at entries 1,204 to 1,261 of the log/)).toHaveTextContent('signed on Monday 6 July 2026 at 09:55');
    expect(await complaints()).toEqual([]);
  });

  it('leads to both downloads, with the reason they are taken for', async () => {
    look();
    const why = 'reason=Complaint%2012';
    expect(await screen.findByRole('link', { name: 'Download with proofs', hidden: true })).toHaveAttribute('href', `/api/proof/consultations/${ID}/export?${why}`);
    expect(screen.getByRole('link', { name: 'Download to read', hidden: true })).toHaveAttribute('href', `/api/proof/consultations/${ID}/export?copy=readable&${why}`);
  });

  it('names what is not as it was written, and what is not signed yet', async () => {
    look({ changed: [2, 4], covering: null });
    expect(await screen.findByText(/^entries 3, 5 of this history|entries 3, 5/)).toHaveTextContent('tell whoever runs the service');
    expect(screen.getByText(/Not all of it is under a signed head yet/)).toBeInTheDocument();
  });

  it('says so when it is refused', async () => {
    look({}, ['auditor'], { status: 409, body: { code: 'not-in-tree', title: 'Not now', detail: 'The tree of the log is not there yet.' } });
    expect(await screen.findByText('The tree of the log is not there yet.')).toBeInTheDocument();
  });

  it('is for auditors', async () => {
    const { asked } = look({}, ['clinician']);
    await screen.findAllByRole('link', { name: /^The record as it stood after this/ });
    expect(screen.queryByText('Proof that nobody altered it')).not.toBeInTheDocument();
    expect(asked.map(({ path }) => path).filter((path) => path.includes('/api/proof/'))).toEqual([]);
  });
});
