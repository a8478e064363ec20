import type { VisitPage } from '@anteroom/domain';
import { aChannel, type FakeChannel } from '../shared/testing/a-channel.fake';
import { aDevice, type FakeDevice } from '../shared/testing/a-device.fake';
import { aService, type Heard } from '../shared/testing/a-service.fake';
import type { VisitNow } from './visit-client';

export const TOKEN = 'abcdefghijklmnopqrstuvwxyz012345';
export const CLINIC: VisitNow['clinic'] = {
  name: 'Riverside Cardiology', zone: 'Europe/London', address: { lines: ['1 River Street', 'Leeds'], postcode: 'LS9 7TF' },
  helpNumber: '01632 960100', backupNumber: '01632 960101', ringingNumber: '01632 960102',
};
const APPOINTMENT: VisitPage['appointment'] = { start: '2026-07-06T09:00:00.000Z', minutes: 20, mode: 'video', clinicianName: 'Dr Okafor' };

/** Mrs Patel's video consultation at ten, as her page is told of it. */
export const aVisit = (more: Partial<VisitPage> = {}, mode: VisitPage['appointment']['mode'] = 'video'): VisitNow => ({
  clinic: CLINIC,
  position: '7',
  visit: {
    state: 'before', reference: 'K7-4MPQ', clinic: 'riverside-cardiology', name: 'Mrs Patel', appointment: { ...APPOINTMENT, mode },
    arrivalOpensAt: '2026-07-06T08:30:00.000Z', mayArrive: false, linkTriedAt: null, needs: null, tests: null, readings: [], place: null, delay: null,
    checks: mode === 'video' ? 'not-yet' : 'not-needed', connection: 'none', openingAsked: false, waitsAgain: null, call: { way: null, held: null }, wish: null, helpAskedAt: null, stillWriting: false, cancelledBy: null,
    calendar: { uid: 'c1', sequence: 0 }, summary: null, aftercareUntil: null, erased: false, revision: 3, ...more,
  },
});

export const next: NonNullable<VisitPage['place']> = { place: 1, ahead: 0, inCall: false, delayMinutes: null, cause: null, basis: null };

export const problem = (status: number, code: string, detail = 'No.', more: object = {}) => ({ status, body: { code, title: 'Refused', detail, ...more } });
export const looked = (more: object = {}) => ({ body: { clinic: { name: CLINIC.name, helpNumber: CLINIC.helpNumber }, state: 'open', canConfirm: true, ...more } });

export interface FakeVisit {
  asked: Heard[];
  /** What is read, and told by the stream, from now on. */
  tell: (now: VisitNow) => void;
  /** The line of the call. */
  channel: FakeChannel;
  device: FakeDevice;
}

/** A service with one visit, which can be read and followed. */
export const aVisitService = (first: VisitNow, answers: Parameters<typeof aService>[0] = {}): FakeVisit => {
  let now = first;
  let hear: ((part: { done: boolean; value: Uint8Array }) => void) | null = null;
  const asked = aService({
    'POST /api/visits/look': looked(),
    'POST /api/visits': { status: 201, body: { visit: 'v1' } },
    'GET /api/visits/v1': () => ({ body: now }),
    ...answers,
  });
  const rest = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (!String(input).endsWith('/live')) return rest(input, init);
    const read = () => new Promise<{ done: boolean; value: Uint8Array }>((resolve) => (hear = resolve));
    return Promise.resolve({ ok: true, status: 200, body: { getReader: () => ({ read }) } } as unknown as Response);
  };
  return {
    asked,
    channel: aChannel(),
    device: aDevice(),
    tell: (news) => {
      now = news;
      hear?.({ done: false, value: new TextEncoder().encode(`event: visit\ndata: ${JSON.stringify(news)}\n\n`) });
    },
  };
};
