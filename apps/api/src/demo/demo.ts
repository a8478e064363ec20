import type { BoardRow } from '@anteroom/domain';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../configuration';
import type { Clock } from '../engine/clock';
import { Unusable } from '../program';
import { type Server, startServer } from '../start';
import { Desk } from './desk';
import { CLINIC, DESCRIPTION, openSampleClinic, type SignIn } from './sample-clinic';
import { sampleList } from './sample-list';

/** What `demo.json` in the data folder holds. */
export interface Demo {
  url: string;
  signIns: SignIn[];
  visits: { consultation: string; mode: string; link: string; dateOfBirth: string | null }[];
}

export interface DemoOptions {
  configuration: Configuration & { dataDir: string };
  clock: Clock;
  say(line: string): void;
}

/** The last two are left for whoever tries the demo to invite. */
const LEFT_TO_INVITE = 2;
const MOST_TRIES = 100;

/** Starts the server in a fresh folder, imports the sample clinic and invites those who can be. @throws Unusable */
export async function startDemo({ configuration, clock, say }: DemoOptions): Promise<{ server: Server; demo: Demo }> {
  await mustBeFresh(configuration.dataDir);
  say('Starting with an empty log …');
  // Nobody has to keep the keys of invented people apart.
  const server = await startServer({ configuration, clock, logLevel: 'warn', noted: () => undefined });
  try {
    say('Opening Riverside Cardiology, with somebody in every role …');
    const signIns = await openSampleClinic(server.app);
    const desk = new Desk(server.url);
    await desk.signIn(signIns.find(({ role }) => role === 'reception') ?? raise('nobody is at the desk'));
    const list = sampleList(clock.now(), DESCRIPTION.zone);
    await writeFile(join(configuration.dataDir, 'clinic-list.csv'), list);
    const report = await desk.import(CLINIC, list, ({ done, total, taken }) => say(`Importing today’s clinic list: ${done} of ${total}, ${taken} taken`));
    if (report.refused > 0 || report.error) throw new Error(JSON.stringify(report));
    const demo: Demo = { url: server.url, signIns, visits: await inviteThem(desk, report.taken, say) };
    await writeFile(join(configuration.dataDir, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
    return { server, demo };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function inviteThem(desk: Desk, expected: number, say: DemoOptions['say']): Promise<Demo['visits']> {
  const rows = await seated(desk, expected);
  const invited = rows.filter(({ missing }) => !missing.includes('suitability')).slice(0, -LEFT_TO_INVITE);
  const visits: Demo['visits'] = [];
  for (const [index, row] of invited.entries()) {
    await desk.command(row.id, 'invite-patient', { channel: row.patient.email ? 'email' : 'letter' });
    const link = await desk.link(row.id);
    if (link) visits.push({ consultation: row.id, mode: row.mode, link, dateOfBirth: row.patient.dateOfBirth ?? null });
    say(`Inviting: ${index + 1} of ${invited.length}`);
  }
  return visits;
}

/** The board shows everybody a moment after the import is done. */
async function seated(desk: Desk, expected: number): Promise<BoardRow[]> {
  for (let tries = 0; ; tries += 1) {
    const rows = await desk.board(CLINIC);
    if (rows.length >= expected) return rows;
    if (tries > MOST_TRIES) throw new Error(`The board shows ${rows.length} of ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function mustBeFresh(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new Unusable(`The demo needs an empty data folder, and ${folder} is not. Leave DATA_DIR out, or set it to a new folder.`);
  }
}

const raise = (what: string): never => {
  throw new Error(what);
};
