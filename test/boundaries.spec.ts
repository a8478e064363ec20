import { cruiseTree, type Violation } from './support/cruise-tree';
import { forbidden } from '../.dependency-cruiser.cjs';

const API = 'apps/api/src';
const WEB = 'apps/web/src';
const DOMAIN = 'libs/domain/src';

/** What the broken and the allowed imports point at. */
const standing: Record<string, string> = {
  [`${DOMAIN}/index.ts`]: "export * from './consultation/fact';",
  [`${DOMAIN}/kernel/index.ts`]: 'export type Refusal = string;',
  [`${DOMAIN}/testing/index.ts`]: "export { fact } from '../consultation/fact';",
  [`${DOMAIN}/pathway/pathway.ts`]: "import type { Refusal } from '../kernel/index'; export type Pathway = Refusal;",
  [`${DOMAIN}/consultation/fact.ts`]:
    "import { createMachine } from 'xstate'; import type { Pathway } from '../pathway/pathway'; export const fact = createMachine as unknown as Pathway;",
  [`${DOMAIN}/patient/patient.ts`]: "import type { Refusal } from '../kernel/index'; export type Patient = Refusal;",
  'libs/media/src/protocol/index.ts': 'export const call = 1;',
  'libs/media/src/server/rooms.ts': "import 'node:net'; export { call } from '../protocol';",
  [`${API}/engine/event-log.ts`]: "import type { Refusal } from '@anteroom/domain/kernel'; export type EventLog = Refusal;",
  [`${API}/consultation/consultations.ts`]:
    "import { fact } from '@anteroom/domain'; import type { EventLog } from '../engine/event-log'; export const consultations = fact as EventLog;",
  [`${API}/consultation/close/close.handler.ts`]: "export { consultations } from '../consultations';",
  [`${API}/consultation/close/close.spec.ts`]: "import { fact } from '@anteroom/domain/testing'; test.todo(fact);",
  [`${WEB}/shared/button.tsx`]: "export { useState } from 'react';",
  [`${WEB}/visit/visit.page.tsx`]: "export { useState } from '../shared/button'; export { fact } from '@anteroom/domain';",
  [`${WEB}/desk/desk.page.tsx`]: "export { useState } from '../shared/button'; export { call } from '@anteroom/media/protocol';",
  [`${WEB}/app/router.tsx`]: "export * from '../visit/visit.page'; export * as desk from '../desk/desk.page';",
  'test/support/start-api.ts': "export { consultations } from '../../apps/api/src/consultation/consultations';",
  [`${API}/consultation/b.ts`]: "export * from './a';",
  'test/visit.e2e.spec.ts': "import '@anteroom/domain'; import { consultations } from './support/start-api'; test.todo(consultations);",
};

/** One deliberate fault per line: the rule, the file that breaks it, and how. */
const faults: [rule: string, file: string, code: string][] = [
  ['no-cycles', `${API}/consultation/a.ts`, "import './b';"],
  ['no-unresolved', `${API}/consultation/deep.ts`, "import '@anteroom/domain/src/consultation/fact';"],
  ['no-undeclared-package', `${API}/consultation/hoisted.ts`, "import 'react';"],
  ['no-dev-package-in-production', `${API}/consultation/dev.ts`, "import 'supertest';"],
  ['domain-stands-alone', `${DOMAIN}/consultation/machine.ts`, "import 'node:fs';"],
  ['domain-stands-alone', `${DOMAIN}/consultation/call.ts`, "import '@anteroom/media/protocol';"],
  ['domain-kernel-first', `${DOMAIN}/kernel/early.ts`, "import type {} from '../pathway/pathway';"],
  ['domain-pathway-before-consultation', `${DOMAIN}/pathway/early.ts`, "import type {} from '../consultation/fact';"],
  ['domain-patient-stands-beside', `${DOMAIN}/patient/early.ts`, "import type {} from '../consultation/fact';"],
  ['domain-patient-is-for-the-door', `${DOMAIN}/consultation/late.ts`, "import '../patient/patient';"],
  ['domain-door-faces-out', `${DOMAIN}/consultation/round-about.ts`, "import '../index';"],
  ['media-knows-no-medicine', 'libs/media/src/clinical.ts', "import '@anteroom/domain';"],
  ['media-runs-in-browsers', 'libs/media/src/protocol/local.ts', "import 'node:fs';"],
  ['media-runs-in-browsers', 'libs/media/src/quality/local.ts', "import '../server/rooms';"],
  ['libs-know-no-app', 'libs/media/src/upward.ts', "import '../../../apps/web/src/shared/button';"],
  ['only-tests-use-testing', `${API}/consultation/example.ts`, "import '@anteroom/domain/testing';"],
  ['through-the-door', `${API}/consultation/window.ts`, "import '../../../../libs/domain/src/consultation/fact';"],
  ['through-the-door', 'test/window.spec.ts', "import '../libs/domain/src/index';"],
  ['engine-knows-no-consultation', `${API}/engine/clinical.ts`, "import type {} from '@anteroom/domain';"],
  ['engine-knows-no-consultation', `${API}/engine/upward.ts`, "import '../consultation/consultations';"],
  ['slices-know-no-sibling', `${API}/consultation/book/book.ts`, "import '../close/close.handler';"],
  ['slices-know-no-sibling', `${API}/identity/sign-in/sign-in.ts`, "import '../../consultation/close/close.handler';"],
  ['verifier-stands-alone', `${API}/proof/verifier/chains.ts`, "import '../../engine/event-log';"],
  ['verifier-stands-alone', `${API}/proof/verifier/online.ts`, "import 'node:net';"],
  ['web-shared-knows-no-feature', `${WEB}/shared/clinical.ts`, "import '../visit/visit.page';"],
  ['web-features-know-no-other', `${WEB}/visit/neighbour.ts`, "import '../desk/desk.page';"],
  ['web-features-know-no-other', `${WEB}/desk/upward.ts`, "import '../app/router';"],
  ['api-and-web-never-meet', `${WEB}/visit/server.ts`, "import '../../../api/src/consultation/consultations';"],
  ['api-and-web-never-meet', `${API}/consultation/screen.ts`, "import '../../../web/src/shared/button';"],
  ['apps-know-no-test', `${API}/consultation/borrowed.ts`, "import '../../../../test/support/start-api';"],
];

describe('The boundaries', () => {
  let found: Violation[];

  beforeAll(async () => {
    const broken = Object.fromEntries(faults.map(([, file, code]) => [file, code]));
    found = await cruiseTree({ ...standing, ...broken }, ['xstate', 'react', 'supertest']);
  });

  it.each(faults)('speak up: %s, about %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('are quiet about imports that go the right way', () => {
    expect(found.filter(({ from }) => from in standing)).toEqual([]);
  });

  it('each have a fault that proves them', () => {
    expect(forbidden.map(({ name }) => name).filter((name) => !faults.some(([rule]) => rule === name))).toEqual([]);
  });
});
