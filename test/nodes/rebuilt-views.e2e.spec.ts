import type { BoardRow } from '@anteroom/domain';
import request from 'supertest';
import { met } from '../support/a-life';
import { aBooking, CLINIC } from '../support/api';
import { eventually } from '../support/eventually';
import { asked, signedIn } from '../support/signed-in';
import { kill, type Node, SharedParts } from './several-nodes';

jest.setTimeout(120_000);

/** Everybody's time, which lies on the next day where these are run late in the evening. */
const START = new Date(Date.now() + 60 * 60_000);
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(START);

interface ViewShown {
  view: string;
  folds: boolean;
  lagging: boolean;
  processed: number;
  rebuild: object | null;
}

/** On an EventStoreDB and a PostgreSQL that both share. */
describe('A view that two nodes share', () => {
  let parts: SharedParts;
  let nodes: Node[];
  let cookies: { reception: string; administrator: string };
  let okafor: string;
  let last: string;

  const booked = async ({ url }: Node): Promise<string> => {
    const body = { ...aBooking, start: START.toISOString(), ...met(okafor), evenIfBooked: true };
    const answer = await request(url).post('/api/consultations').set('cookie', cookies.reception).send(body);
    return (last = (answer.body as { position: string }).position);
  };
  const rows = async ({ url }: Node): Promise<BoardRow[]> =>
    ((await asked(url, `/api/clinics/${CLINIC}/board?date=${DAY}&after=${last}`, cookies.reception)) as { rows: BoardRow[] }).rows;
  const shown = async ({ url }: Node): Promise<ViewShown> => {
    const { views } = (await asked(url, '/api/system', cookies.administrator)) as { views: ViewShown[] };
    return views.find(({ view }) => view === 'consultations') as ViewShown;
  };
  const rebuild = ({ url }: Node) => request(url).post('/api/system/views/consultations/rebuild').set('cookie', cookies.administrator).send({}).expect(202);
  const folding = async (): Promise<[Node, Node]> => {
    const folds = await eventually(async () => {
      const all = await Promise.all(nodes.map(async (node) => (await shown(node)).folds));
      expect([...all].sort()).toEqual([false, true]);
      return all;
    });
    return (folds[0] ? nodes : [...nodes].reverse()) as [Node, Node];
  };

  beforeAll(async () => {
    parts = await SharedParts.start();
    okafor = await parts.openClinic();
    nodes = await Promise.all([parts.node('one'), parts.node('other')]);
    const [url] = nodes.map((node) => node.url);
    cookies = { reception: await signedIn(url, 'rita'), administrator: await signedIn(url, 'nadia') };
    for (let n = 0; n < 10; n += 1) await booked(nodes[n % 2] as Node);
  });
  afterAll(async () => {
    for (const { program } of nodes) program.signal('SIGTERM');
    await Promise.all(nodes.map(({ program }) => program.end()));
    await parts.stop();
  });

  it('is folded by one of them, and reads the same at both', async () => {
    const [one, other] = await folding();
    // A deadline may pass between the two looks.
    await eventually(async () => expect(await rows(other)).toEqual(await rows(one)));
    expect(await rows(one)).toHaveLength(10);
    await eventually(async () => {
      const metrics = (await request(other.url).get('/api/metrics').expect(200)).text;
      const processed = [...metrics.matchAll(/^anteroom_view_processed_events\{view="\w+"\} (\d+)$/gm)].map(([, number]) => number);
      // This log does not count, so the views vouch for each other.
      expect(/^anteroom_log_events /m.test(metrics)).toBe(false);
      expect(new Set(processed).size).toBe(1);
      expect(/^anteroom_view_folds_here\{view="consultations"\} (\d)$/m.exec(metrics)?.[1]).toBe('0');
    });
  });

  it('is folded anew when the node is asked that does not fold it, and both go on with it', async () => {
    const [one, other] = await folding();
    await rebuild(other);
    await eventually(async () => expect(await shown(one)).toMatchObject({ rebuild: null, lagging: false }));
    await booked(other);
    expect(await rows(one)).toHaveLength(11);
    await eventually(async () => expect(await rows(other)).toEqual(await rows(one)));
  });

  it('is folded anew to the end by the other when the one that began it dies', async () => {
    const [one, other] = await folding();
    await rebuild(other);
    await kill(one);
    await eventually(async () => expect(await shown(other)).toMatchObject({ folds: true, rebuild: null, lagging: false }));
    await booked(other);
    expect(await rows(other)).toHaveLength(12);
    nodes = [other, await parts.node('third')];
    await eventually(async () => expect(await rows(nodes[1] as Node)).toEqual(await rows(other)));
  });
});
