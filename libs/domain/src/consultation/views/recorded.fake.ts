import type { Actor, RecordedFact, SealedPart, Stamp } from '../../kernel';
import { specOf } from '../catalogue';
import type { FactContent, FactData, FactType } from '../consultation.events';
import { sealedParts } from '../sealing';
import { contentOf, type ConsultationFact } from './consultation-fact';

const STREAM = 'consultation-0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e';
export const CLINICIAN: Actor = { id: 'okafor', role: 'clinician' };
export const RECEPTION: Actor = { id: 'reece', role: 'reception' };
export const PATIENT: Actor = { id: 'patient', role: 'patient' };

export interface Told {
  type: FactType;
  data: unknown;
  sealed?: unknown;
  at?: string;
  recordedAt?: string;
  actor?: Actor;
  /** Leads to this stage; the phase is the stage's name. */
  to?: string;
  stamp?: Partial<Stamp>;
}
/** One fact told in a spec: its open part, its sealed part, and where it led. */
export const told = <T extends FactType>(
  type: T,
  data: FactData<T>,
  sealed?: FactContent<T>,
  more: Omit<Told, 'type' | 'data' | 'sealed'> = {},
): Told => ({ type, data, sealed, ...more });

const taught = (type: string, data: unknown): Partial<Stamp> => {
  const { teaches = [], forgets = [], byKind = {}, mode } = specOf(type) ?? {};
  const { kind = '' } = data as { kind?: string };
  const own = byKind[kind] ?? {};
  return {
    learned: [...teaches, ...(own.teaches ?? [])],
    forgot: [...forgets, ...(own.forgets ?? [])],
    ...(mode === 'kind' && { mode: kind }),
  };
};

const START = Date.parse('2026-07-06T09:00:00.000Z');
const stampOf = ({ type, data, to, stamp }: Told, from: string | null): Stamp => {
  const reached = to ?? from ?? 'booked';
  return { stage: { from, to: reached }, phase: reached, ...taught(type, data), ...stamp };
};

/** Facts as the log would keep them, a minute apart from 09:00Z, their stamps as the catalogue has them. */
export const recorded = (...facts: Told[]): ConsultationFact[] => {
  let stage: string | null = null;
  return facts.map((one, revision) => {
    const { type, data, sealed, at = new Date(START + revision * 60_000).toISOString() } = one;
    const stamp = stampOf(one, stage);
    stage = stamp.stage.to;
    const fact: RecordedFact = {
      id: `${revision}`, stream: STREAM, revision, type, schema: 1, at, recordedAt: one.recordedAt ?? at,
      actor: one.actor ?? CLINICIAN, command: `${revision}`, stamp, data, previous: null, hash: `${revision}`,
    };
    return (sealed === undefined ? fact : { ...fact, sealed: { scheme: 'none', content: sealed } }) as ConsultationFact;
  });
};

/** As readers are given the facts once these parts are erased. */
export const erased = (facts: readonly ConsultationFact[], gone: readonly SealedPart[] = ['contacts', 'clinical']): ConsultationFact[] =>
  facts.map((fact) => {
    const parts = Object.entries(sealedParts(fact.type, contentOf(fact) ?? {})) as [SealedPart, object][];
    const left = parts.filter(([part]) => !gone.includes(part)).map(([, piece]) => piece);
    if (left.length === parts.length) return fact;
    const content = left.length > 0 ? Object.assign({}, ...left) : null;
    return { ...fact, sealed: { scheme: 'none', content, erased: parts.flatMap(([part]) => (gone.includes(part) ? [part] : [])) } } as ConsultationFact;
  });

export const booked = (more: Partial<FactData<'ConsultationBooked'>> = {}, sealed: Partial<FactContent<'ConsultationBooked'>> = {}): Told =>
  told(
    'ConsultationBooked',
    {
      kind: 'no-tests-needed', clinic: 'riverside-cardiology', patient: 'p-patel', reference: 'K7-4MPQ',
      start: '2026-07-06T10:00:00.000Z', minutes: 20, mode: 'video', clinician: 'okafor', visit: 'first', ...more,
    },
    {
      patient: {
        name: { title: 'Mrs', given: 'Asha', family: 'Patel' }, dateOfBirth: '1958-03-14', nhsNumber: '9990000018',
        clinicNumber: 'RC-1044', mobile: '07700 900123', email: 'asha@example.org',
        address: { lines: ['4 Weir Lane'], postcode: 'ZZ99 3AA' },
      },
      gp: { name: 'Weir Lane Surgery', code: 'V81999' },
      clinicianName: 'Dr Okafor',
      ...sealed,
    },
    { actor: RECEPTION },
  );
