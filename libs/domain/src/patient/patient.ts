import { after, type Actor, type Instant, type RecordedFact, type SealedPart } from '../kernel';
import type { ErasedKey, ErasingBasis, HoldBasis, PatientFacts, PatientFactType } from './patient.events';

export interface Hold {
  /** Revision of the fact that placed it. */
  hold: number;
  basis: HoldBasis;
  by: Actor;
  at: Instant;
}

/** One wish to erase, from asking to its end. */
export interface Erasing {
  /** Revision of the fact that asked. */
  asked: number;
  parts: SealedPart[];
  basis: ErasingBasis;
  askedBy: Actor;
  askedAt: Instant;
  confirmed: { by: Actor; at: Instant; due: Instant } | null;
  ended: { how: 'withdrawn' | 'erased'; by: Actor; at: Instant } | null;
}

/** A patient as folded from open facts; who it is, nobody can tell from it. */
export interface Patient {
  id: string;
  /** Of the last fact; -1 before there is one. */
  revision: number;
  holds: Hold[];
  erasings: Erasing[];
  /** Every key that was ever destroyed. */
  destroyed: ErasedKey[];
}

export const unknownPatient = (id: string): Patient => ({ id, revision: -1, holds: [], erasings: [], destroyed: [] });

/** The wish that is not at its end. There is never more than one. */
export const openErasing = ({ erasings }: Patient): Erasing | null => erasings.find(({ ended }) => !ended) ?? null;

type Fact<T extends PatientFactType = PatientFactType> = { [K in T]: RecordedFact<K, PatientFacts[K]['data']> }[T];
type Folds = { [T in PatientFactType]: (patient: Patient, fact: Fact<T>) => Partial<Patient> };

const withOpen = ({ erasings }: Patient, change: Partial<Erasing>): Partial<Patient> => ({
  erasings: erasings.map((one) => (one.ended ? one : { ...one, ...change })),
});
const ending = (how: 'withdrawn' | 'erased', { actor: by, at }: Fact): Partial<Erasing> => ({ ended: { how, by, at } });

/** A crash may come between one part and the other: what is left of the wish stays open. */
const asFarAs = (patient: Patient, fact: Fact<'PatientErased'>): Partial<Erasing> => {
  const left = openErasing(patient)?.parts.filter((part) => !fact.data.parts.includes(part)) ?? [];
  return left.length > 0 ? { parts: left } : ending('erased', fact);
};

const FOLDS: Folds = {
  HoldPlaced: ({ holds }, { revision, actor, at, data }) => ({ holds: [...holds, { hold: revision, basis: data.basis, by: actor, at }] }),
  HoldLifted: ({ holds }, { data }) => ({ holds: holds.filter(({ hold }) => hold !== data.hold) }),
  ErasingAsked: ({ erasings }, { revision, actor, at, data }) => ({
    erasings: [...erasings, { asked: revision, parts: data.parts, basis: data.basis, askedBy: actor, askedAt: at, confirmed: null, ended: null }],
  }),
  ErasingConfirmed: (patient, { actor, at, data }) => withOpen(patient, { confirmed: { by: actor, at, due: after(at, data.wait) } }),
  ErasingWithdrawn: (patient, fact) => withOpen(patient, ending('withdrawn', fact)),
  // What was erased before a restore ends no wish that was made since.
  PatientErased: (patient, fact) => ({
    ...(fact.data.again ? {} : withOpen(patient, asFarAs(patient, fact))),
    destroyed: [...patient.destroyed, ...fact.data.keys.filter(({ id }) => !patient.destroyed.some((known) => known.id === id))],
  }),
};

/** @throws RangeError for a fact that belongs in no patient's stream: the history is broken */
export const foldPatient = (patient: Patient, fact: RecordedFact): Patient => {
  if (!Object.hasOwn(FOLDS, fact.type)) throw new RangeError(`${fact.stream} holds ${fact.type}, which is no fact of a patient`);
  const fold = FOLDS[fact.type as PatientFactType] as (patient: Patient, fact: RecordedFact) => Partial<Patient>;
  return { ...patient, ...fold(patient, fact), revision: fact.revision };
};

export const foldPatientAll = (id: string, facts: readonly RecordedFact[]): Patient => facts.reduce(foldPatient, unknownPatient(id));
