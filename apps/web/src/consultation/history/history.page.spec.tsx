import { correctEntry, takeNote } from '@anteroom/domain';
import { consulting, minutesBefore, next } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import { aBrowser, aScreen, complaints, ID, Served } from '../testing/a-room.fake';
import { HistoryPage } from './history.page';
import { drOkafor } from '@anteroom/domain/testing';

const look = (served: Served, query = '') =>
  aScreen(`/consultations/${ID}/history${query}`, { path: '/consultations/:id/history', element: <HistoryPage /> }, served.answers());

const late = () => next(consulting(), takeNote, { text: 'Rang her on paper' }, drOkafor, { now: minutesBefore(-120), happenedAt: minutesBefore(-30) });

describe('The history', () => {
  beforeEach(aBrowser);

  it('tells everything that happened and leads to the record as it stood after each, with nothing axe objects to', async () => {
    const served = new Served(consulting());
    look(served);
    const ways = await screen.findAllByRole('link', { name: /^The record as it stood after this/ });
    expect(ways).toHaveLength(served.history.facts.length);
    expect(ways[0]).toHaveAttribute('href', `/consultations/${ID}/record?revision=0`);
    expect(await complaints()).toEqual([]);
  });

  it('marks what was entered late, with both times', async () => {
    look(new Served(late()), '?show=late');
    expect(await screen.findByText('Late entry')).toBeInTheDocument();
    expect(screen.getByText(/at 10:30, Dr Okafor. Written down .* at 12:00/)).toBeInTheDocument();
  });

  it('pairs a correction with what it corrects', async () => {
    const history = late();
    const wrong = history.facts.length - 1;
    look(new Served(next(history, correctEntry, { corrects: wrong, reason: 'Other patient' })), '?show=corrections');
    expect(await screen.findByText(/^Corrected by/)).toBeInTheDocument();
    expect(screen.getByText(/^Corrects/)).toBeInTheDocument();
  });
});
