import {
  boardRow, commands, consultationRecord, historyFor, letter, mayRecord, owed, recordFor, standardPathway,
  type BoardRow, type CommandDefinition, type ConsultationFact, type HistoryContext,
} from '@anteroom/domain';
import { isRefused, type Role } from '@anteroom/domain/kernel';
import { after, drOkafor, pinned, send, type History } from '@anteroom/domain/testing';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SessionProvider } from '../../shared/session/session-provider';
import { useSession } from '../../shared/session/session';
import { aBrowser, aService, type Heard } from '../../shared/testing/a-service.fake';
import { NewsProvider } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';

export const ID = '5f1d9f2c-0000-4000-8000-00000000000a';
const CLINIC = {
  id: 'riverside-cardiology', name: 'Riverside Cardiology', zone: 'Europe/London', helpNumber: '020 7946 0100', backupNumber: '020 7946 0101',
  ringingNumber: '020 7946 0102', mailSender: null, address: null, criteria: [{ id: 'private', text: 'Can talk in private' }],
};
const NAMES: Record<string, string> = { [drOkafor.id]: 'Dr Okafor' };
const context: HistoryContext = { zone: CLINIC.zone, staffName: (id) => NAMES[id] ?? 'a colleague', pathway: standardPathway };
const factsOf = (history: History) => history.facts as readonly ConsultationFact[];

const stemsFor = (history: History, roles: readonly Role[]) => {
  const may = mayRecord(history.consultation, pinned, roles);
  return [...commands.values()].filter(({ facts }) => facts[0] && may.includes(facts[0])).map(({ stem }) => stem);
};

/** What the API answers, made by the domain itself. */
export const nowOf = (history: History, role: Role = 'clinician'): ConsultationNow => {
  const record = { ...consultationRecord(factsOf(history)), id: ID };
  const { duties, gates } = owed(history.consultation, pinned);
  return {
    id: ID, revision: record.revision, head: record.revision, stage: record.stage ?? '', phase: record.phase ?? '', mode: record.mode, connection: record.connection,
    record: recordFor(role, record) ?? record,
    owed: [...duties.map(({ id, title, owner, due }) => ({ duty: id, title, owner, due })), ...gates.map(({ code, sentence }) => ({ rule: code, title: sentence, owner: null, due: null }))],
    may: stemsFor(history, [role]),
    pathway: { ...pinned.ref, title: standardPathway.title },
    names: NAMES,
  };
};

export const rowOf = (history: History, some: Partial<BoardRow> = {}): BoardRow => ({
  ...(factsOf(history).reduce<BoardRow | null>((row, fact) => boardRow(row, fact, standardPathway), null) as BoardRow),
  id: ID,
  ...some,
});

/** A consultation that really decides what is sent to it. */
export class Served {
  constructor(public history: History) {}

  /** What somebody else does meanwhile. */
  meanwhile<Input>(definition: CommandDefinition<Input>, input: Input): void {
    this.history = after(this.history, { definition, input, asking: drOkafor });
  }

  answers = (roles: readonly string[] = ['clinician']): Parameters<typeof aService>[0] => ({
    'GET /api/me': { body: { id: drOkafor.id, name: 'Dr Okafor', roles, clinics: [CLINIC.id], mustChangePassword: false, locked: false } },
    'GET /api/clinics': { body: { clinics: [CLINIC] } },
    [`GET /api/clinics/${CLINIC.id}/staff`]: { body: { staff: [{ id: drOkafor.id, name: 'Dr Okafor' }] } },
    'GET /api/drafts': { body: { drafts: [] } },
    [`GET /api/clinics/${CLINIC.id}/open-loops`]: { body: { loops: [] } },
    [`GET /api/pathways/${pinned.ref.id}`]: { body: standardPathway },
    [`GET /api/clinics/${CLINIC.id}/board`]: () => ({ body: { clinic: CLINIC.id, date: '2026-07-06', position: '1', asAt: '2026-07-06T09:00:00.000Z', rows: [rowOf(this.history)] } }),
    [`GET /api/consultations/${ID}`]: (heard) => this.read(heard),
    [`GET /api/consultations/${ID}/history`]: () => ({ body: { facts: [], lines: historyFor('clinician', factsOf(this.history), context) } }),
    [`GET /api/consultations/${ID}/letter`]: () => ({ body: letter(factsOf(this.history), { clinic: { name: CLINIC.name, number: CLINIC.helpNumber, zone: CLINIC.zone }, staffName: context.staffName }) }),
    ...Object.fromEntries([...commands.values()].map((definition) => [`POST /api/consultations/${ID}/${definition.stem}`, (heard: Heard) => this.take(definition, heard)])),
  });

  private read({ path }: Heard) {
    const asked = new URL(path, 'http://localhost').searchParams.get('revision');
    const history = asked === null ? this.history : { ...this.history, facts: this.history.facts.slice(0, Number(asked) + 1) };
    return { body: { ...nowOf(history), head: this.history.facts.length - 1 }, etag: `"${history.facts.length - 1}"` };
  }

  private take(definition: CommandDefinition, { body }: Heard) {
    const sent = { definition: definition as CommandDefinition<unknown>, input: body, asking: drOkafor };
    const answer = send(this.history, sent);
    if (isRefused(answer)) {
      const { code, sentence, owed: owing } = answer.refused;
      return { status: 409, body: { code, title: 'Refused', detail: sentence, ...(owing ? { owed: owing } : {}) } };
    }
    this.history = after(this.history, sent);
    return { body: { revision: this.history.facts.length - 1, stage: this.history.consultation.stage, position: '1' } };
  }
}

function SignedIn({ children }: { children: ReactNode }) {
  return useSession().clinic ? children : null;
}

/** One screen at an address, signed in. Returns what was asked, and how to leave. */
export const aScreen = (path: string, route: { path: string; element: ReactNode }, answers: Parameters<typeof aService>[0]) => {
  Element.prototype.scrollIntoView = () => undefined;
  const asked = aService(answers);
  const { unmount } = render(
    <NewsProvider>
      <MemoryRouter initialEntries={[path]}>
        <SessionProvider>
          <Routes>
            <Route path={route.path} element={<SignedIn>{route.element}</SignedIn>} />
            <Route path="*" element={<p>Another page</p>} />
          </Routes>
        </SessionProvider>
      </MemoryRouter>
    </NewsProvider>,
  );
  return { asked, leave: unmount };
};

export { aBrowser };

export const complaints = async (): Promise<string[]> => {
  // jsdom paints nothing, so contrast is for the journeys to judge.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
