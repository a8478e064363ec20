import type { Migration } from '../engine/operational-store';
import { guestSecretsMigration } from './guest-secrets';
import { heldMessagesMigration } from './held-messages';
import { messagePolicyMigration } from './message-policy';
import { outboxMigration, outboxOrderMigration, outboxSupersededMigration } from './outbox-table';
import { visitSecretsMigration } from './visit-secrets';

export const messageMigrations: readonly Migration[] = [
  visitSecretsMigration, outboxMigration, messagePolicyMigration, outboxOrderMigration, outboxSupersededMigration, heldMessagesMigration,
  guestSecretsMigration,
];
