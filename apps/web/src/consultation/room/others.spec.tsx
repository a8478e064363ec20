import { callIn, type BoardRow } from '@anteroom/domain';
import type { Asking } from '@anteroom/domain/kernel';
import { arrived, inCall, next, waiting, wrappingUp, type History } from '@anteroom/domain/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { aChannel } from '../../shared/testing/a-channel.fake';
import { aDevice } from '../../shared/testing/a-device.fake';
import { aStream } from '../../shared/testing/a-stream.fake';
import { keepWish } from '../../shared/ringing/wanted';
import { wakeBell } from '../../shared/ringing/bell';
import { aBrowser, aScreen, complaints, ID, rowOf, Served } from '../testing/a-room.fake';
import { RoomPage } from './room.page';

const BOARD = 'GET /api/clinics/riverside-cardiology/board';
const drByrne: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f09', roles: ['clinician'] };
const someone = rowOf(waiting());
const coming = { ...someone, id: 'next', patient: { ...someone.patient, name: 'Mr Next' }, ...({ phase: 'arrived', stage: 'arrived', ready: false, waitingSince: null } as const) };
const isReady = (row: BoardRow, since = new Date()): BoardRow => ({ ...row, phase: 'waiting', stage: 'waiting', ready: true, waitingSince: since.toISOString(), revision: row.revision + 1 });

/** Notes that the page sounded. A page keeps its one bell, so this counts on through all tests. */
let notes = 0;
const part = { connect: (to: unknown) => to, gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined } };
class Audio {
  state = 'running';
  currentTime = 0;
  destination = part;
  createOscillator = () => ({ frequency: { value: 0 }, connect: () => part, start: () => (notes += 1), stop: () => undefined });
  createGain = () => part;
}

/** The room of Mrs Patel, on a day with these rows, which changes as it is told. */
const enter = (history: History, rows: BoardRow[] = []) => {
  const day = { clinic: 'riverside-cardiology', date: '2026-07-06', position: '1', asAt: '2026-07-06T09:00:00.000Z', rows: [rowOf(history), ...rows] };
  aScreen(`/consultations/${ID}/room`, { path: '/consultations/:id/room', element: <RoomPage /> }, { ...new Served(history).answers(), [BOARD]: { body: day } });
  const stream = aStream('/board/live');
  return { told: (...changed: BoardRow[]) => stream.tell('rows', { ...day, rows: changed }) };
};
const rings = () => waitFor(() => expect(notes).toBe(2));
const ready = () => screen.findByRole('region', { name: 'Others who need you now' });
const anotherIsHere = () => screen.findByRole('link', { name: '1 other patient is waiting' });

describe('Another patient who is ready while a clinician is in a room', () => {
  beforeEach(async () => {
    aBrowser();
    aChannel();
    aDevice();
    sessionStorage.clear();
    Object.assign(window, { AudioContext: Audio });
    keepWish({ sound: true, notices: false });
    await wakeBell();
    notes = 0;
  });

  it('is shown with the time they have been ready, and a way to their room, with nothing axe objects to', async () => {
    const tenMinutesAgo = new Date(Date.now() - 10 * 60_000 - 1_000);
    enter(wrappingUp(), [isReady(coming, tenMinutesAgo)]);
    const shown = await ready();
    expect(shown).toHaveTextContent('Mr Next has been ready for 10 minutes');
    expect(within(shown).getByRole('link', { name: 'Mr Next' })).toHaveAttribute('href', '/consultations/next/room');
    expect(await complaints()).toEqual([]);
  });

  it('is not shown before they are ready, unless they need help', async () => {
    const { told } = enter(wrappingUp(), [coming]);
    await anotherIsHere();
    expect(screen.queryByRole('region', { name: 'Others who need you now' })).not.toBeInTheDocument();
    told({ ...coming, help: { since: '2026-07-06T08:55:00.000Z', about: 'sound' }, revision: coming.revision + 1 });
    expect(await ready()).toHaveTextContent('Mr Next needs help');
    await rings();
  });

  it('rings while the clinician writes up the one before', async () => {
    const { told } = enter(wrappingUp(), [coming]);
    await anotherIsHere();
    told(isReady(coming));
    expect(await ready()).toHaveTextContent('Mr Next is ready');
    await rings();
  });

  it('rings for the patient of this room as well, for whom the clinician waits', async () => {
    const { told } = enter(arrived(), [coming]);
    await anotherIsHere();
    told(isReady(rowOf(arrived())), isReady(coming));
    expect(await ready()).toHaveTextContent('Mr Next is ready');
    await rings();
  });

  it('is shown during a call, and never rung', async () => {
    const { told } = enter(inCall(), [coming]);
    await anotherIsHere();
    told(isReady(coming));
    expect(await ready()).toHaveTextContent('Mr Next is ready');
    told({ ...isReady(coming), id: 'third', patient: { ...coming.patient, name: 'Ms Third' } });
    expect(await screen.findByText(/Ms Third/)).toBeInTheDocument();
    expect(notes).toBe(0);
    expect(screen.queryByText(/has arrived/)).not.toBeInTheDocument();
  });

  it('rings where one only looks at a call that a colleague has', async () => {
    const { told } = enter(next(waiting(), callIn, {}, drByrne), [coming]);
    await anotherIsHere();
    told(isReady(coming));
    await ready();
    await rings();
  });
});
