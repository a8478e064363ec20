import { clinicListMigrations } from './clinic-list/clinic-list.migrations';
import { consultationMigrations } from './consultation/consultation.migrations';
import { draftMigrations } from './drafts/drafts.migrations';
import { engineMigrations } from './engine/engine.migrations';
import type { Migration } from './engine/operational-store';
import { identityMigrations } from './identity/identity.migrations';
import { messageMigrations } from './message/message.migrations';
import { patientMigrations } from './patient/patient.migrations';
import { proofMigrations } from './proof/proof.migrations';
import { visitMigrations } from './visit/visit.migrations';

/** Every table of the operational store, module by module; only added to, at the end of each. */
export const operationalMigrations: readonly Migration[] = [
  ...engineMigrations, ...identityMigrations, ...draftMigrations, ...consultationMigrations, ...clinicListMigrations, ...messageMigrations,
  ...visitMigrations, ...patientMigrations, ...proofMigrations,
];
