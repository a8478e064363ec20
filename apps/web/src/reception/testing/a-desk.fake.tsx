import type { BoardRow } from '@anteroom/domain';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { MemoryRouter, Route, Routes } from 'react-router';
import { SessionProvider } from '../../shared/session/session-provider';
import { useSession } from '../../shared/session/session';
import { aBrowser, aService } from '../../shared/testing/a-service.fake';
import { NewsProvider } from '../../shared/ui';
import { ReceptionRoutes } from '../reception.routes';

export const CLINIC = {
  id: 'riverside-cardiology', name: 'Riverside Cardiology', zone: 'Europe/London', helpNumber: '01632 960100', backupNumber: '01632 960101',
  ringingNumber: '01632 960102', mailSender: null, address: null, criteria: [{ id: 'hears-well', text: 'The patient can hear well enough' }],
};
export const ANN = { id: '5f1d9f2c-0000-4000-8000-000000000001', name: 'Ann Baker', roles: ['reception'], clinics: [CLINIC.id], mustChangePassword: false, locked: false };
export const PATEL = '5f1d9f2c-0000-4000-8000-00000000000a';

export const aRow = (some: Partial<BoardRow> = {}): BoardRow => ({
  id: PATEL, reference: 'K7-4MPQ', clinic: CLINIC.id, start: '2026-11-03T09:30:00.000Z', minutes: 20, mode: 'video', bookedMode: 'video', stage: 'booked',
  phase: 'booked', connection: 'none', clinician: null, clinicianName: null,
  patient: { id: 'p-1', name: 'Mrs Asha Patel', dateOfBirth: '1958-03-14', nhsNumber: '9434765919', clinicNumber: null, email: 'asha@example.org' },
  needs: null, known: [], told: false, invitation: { state: 'none', channel: null, at: null }, linkTriedAt: null, arrivedAt: null, waitingSince: null, ready: false,
  line: null, quality: { patient: 'not-known', clinician: 'not-known' }, checksFailed: null, calledInAt: null, putBackAt: null, help: null, delay: null, locked: false, wish: null, notHereYet: null, tries: { number: 0, last: null, made: [] },
  emergency: false, failure: false, missing: [], duties: [], overdue: [], letter: 'none', outcome: null, endedAt: null, past: false, source: null, alerts: [],
  erased: false, revision: 3, from: {}, patients: [], ...some,
});

const record = {
  id: PATEL, reference: 'K7-4MPQ', clinic: CLINIC.id, patientId: 'p-1', gp: { name: 'White Rose Medical Centre' }, clinician: null, clinicianName: null,
  patient: { name: { title: 'Mrs', given: 'Asha', family: 'Patel' }, dateOfBirth: '1958-03-14', nhsNumber: '9434765919', clinicNumber: null, mobile: '07700 900001', email: 'asha@example.org' },
  start: '2026-11-03T09:30:00.000Z', minutes: 20, mode: 'video', bookedMode: 'video', known: ['told'], duties: [], sections: { booking: [], needs: [], calls: [], wishes: [], help: [] },
  followUps: [], letter: { approved: null }, endedAt: null, erased: false, revision: 5,
};

export const aConsultation = (some: object = {}) => ({
  id: PATEL, revision: 5, head: 5, stage: 'invited', phase: 'invited', mode: 'video', connection: 'none', record, owed: [], may: ['cancel-consultation', 'record-arrival', 'switch-mode'],
  pathway: { id: 'standard', version: 1, hash: 'x', title: 'Standard' }, ...some,
});

const always = {
  'GET /api/me': { body: ANN },
  'GET /api/clinics': { body: { clinics: [CLINIC] } },
  'GET /api/drafts': { body: { drafts: [] } },
  [`GET /api/clinics/${CLINIC.id}/held-messages`]: { body: { messages: [] } },
  'GET /api/pathways/standard': { body: { duties: {} } },
  [`GET /api/clinics/${CLINIC.id}/staff`]: { body: { staff: [{ id: '5f1d9f2c-0000-4000-8000-0000000000dd', name: 'Dr Ngozi Okafor' }] } },
  [`GET /api/consultations/${PATEL}`]: { body: aConsultation(), etag: '"5"' },
  [`GET /api/consultations/${PATEL}/messages`]: { body: { messages: [], visit: null, letter: null, readOut: null } },
};

function SignedIn() {
  return useSession().clinic ? <ReceptionRoutes /> : null;
}

/** Reception's part of the app at an address, signed in, on a service made of these answers. Returns what was asked. */
export const aDesk = (path: string, answers: Parameters<typeof aService>[0] = {}, kept: Record<string, string> = {}) => {
  aBrowser();
  Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value));
  const asked = aService({ ...always, ...answers });
  const shown = render(
    <NewsProvider>
      <MemoryRouter initialEntries={[path]}>
        <SessionProvider>
          <Routes>
            <Route path="/reception/*" element={<SignedIn />} />
          </Routes>
        </SessionProvider>
      </MemoryRouter>
    </NewsProvider>,
  );
  return { asked, again: () => shown.unmount() };
};

export const complaints = async (): Promise<string[]> => {
  // jsdom paints nothing, so contrast is for the journeys to judge.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
