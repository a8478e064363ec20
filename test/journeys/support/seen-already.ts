import type { Desk } from '../../../apps/api/src/demo/desk';
import { advice } from '../../support/a-life';

/** In person, from the desk to a letter that was approved. */
const STEPS: readonly (readonly [stem: string, body: object])[] = [
  ['record-arrival', { how: 'reception' }],
  ['call-in', {}],
  ['confirm-identity', { how: 'date-of-birth-and-name' }],
  ['check-opening', { kind: 'in-person', freeToTalk: true, othersPresent: false }],
  ['take-note', { text: 'Chest pain on hills, none at rest.' }],
  ['record-medication', { kind: 'started', medicine: 'Bisoprolol', dose: '25 mg' }],
  ['summarise-key-points', { kind: 'given', points: 'Stable angina; tablets as agreed.' }],
  ['ask-clarification', { kind: 'given' }],
  ['record-safety-netting', advice],
  ['record-attendance', { kind: 'on-time' }],
  ['record-outcome', { kind: 'discharged', decision: 'Back to the GP.' }],
  ['complete-consultation', {}],
  ['draft-letter', { opening: 'Thank you for referring this patient.' }],
  ['approve-letter', {}],
];

/** Somebody whom the clinician has seen this morning, with a wrong dose in an approved letter. Answers with the id. */
export async function wasSeenAlready(clinician: Desk, clinic: string, name: string): Promise<string> {
  const row = (await clinician.board(clinic)).find(({ patient }) => patient.name === name);
  if (!row) throw new Error(`${name} is not on the board`);
  for (const [stem, body] of STEPS) await clinician.command(row.id, stem, body);
  return row.id;
}
