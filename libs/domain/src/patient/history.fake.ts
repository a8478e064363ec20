import { isRefused, type Actor, type RecordedFact } from '../kernel';
import { foldPatientAll, type Patient } from './patient';
import type { DecidePatient, PatientAsk, PatientWorld } from './patient.command';
import type { ProposedPatientFact } from './patient.events';

export const okafor: Actor = { id: 'okafor', role: 'clinician' };
export const nadia: Actor = { id: 'nadia', role: 'administrator' };
export const NOW = '2034-07-06T08:00:00.000Z';
export const NOBODY_ELSE: PatientWorld = { consultations: [], sharedWithOthers: 0 };

const recorded = ({ type, data }: ProposedPatientFact, revision: number, actor: Actor): RecordedFact => ({
  id: `${revision}`, stream: 'patient-1', revision, type, schema: 1, at: NOW, recordedAt: NOW, actor, command: `${revision}`, data, previous: null, hash: '',
});

/** What was decided before, by whom. */
export type Before = readonly (readonly [ProposedPatientFact, Actor?])[];

export const patientAfter = (before: Before): Patient =>
  foldPatientAll('1', before.map(([fact, actor = okafor], revision) => recorded(fact, revision, actor)));

/** The facts, or the code of the refusal. */
export const decided = <Input>(before: Before, decide: DecidePatient<Input>, input: Input, ask: Partial<PatientAsk> = {}) => {
  const answer = decide(patientAfter(before), input, { actor: okafor, world: NOBODY_ELSE, wait: 'P30D', ...ask });
  return isRefused(answer) ? answer.refused.code : answer;
};

export const sentence = <Input>(before: Before, decide: DecidePatient<Input>, input: Input, ask: Partial<PatientAsk> = {}): string => {
  const answer = decide(patientAfter(before), input, { actor: okafor, world: NOBODY_ELSE, wait: 'P30D', ...ask });
  return isRefused(answer) ? answer.refused.sentence : 'not refused';
};
