import { isRefused, type Actor, type Instant, type RecordedFact, type Refused, type Role, type Stamp } from '../kernel';
import { actingRole, rolesFor } from './acting-role';
import { answersFor } from './answering';
import type { Ask, CommandDefinition } from './command';
import type { FactContent, FactData, FactType, ProposedFact } from './consultation.events';
import { compiledFor, type Compiled, type PinnedPathway } from './consultation.machine';
import type { Consultation } from './consultation.state';
import { copyOf, fold } from './fold';
import { notYourRole } from './saying-no';
import { take, type Taken } from './take';
import { schemaOf } from './upcasters';

/** A fact that was decided: all of its envelope that the domain knows. */
export interface DecidedFact {
  type: FactType;
  /** Version of the type's shape. */
  schema: number;
  data: FactData<FactType>;
  sealed?: FactContent<FactType>;
  at: Instant;
  actor: Actor;
  stamp: Stamp;
  held?: Record<string, boolean>;
  passes?: { id: string; epoch: number };
}

export interface Decided {
  facts: readonly DecidedFact[];
  /** As it is after them; `hash` is still that of the last recorded fact, since the log gives the next. */
  consultation: Consultation;
}

const decided = (proposed: ProposedFact, ask: Ask, at: Instant, { stamp, role, held }: Taken): DecidedFact => ({
  type: proposed.type,
  schema: schemaOf(proposed.type),
  data: proposed.data,
  ...(proposed.sealed && { sealed: proposed.sealed }),
  at,
  actor: { id: ask.asking.id, role },
  stamp,
  ...(Object.keys(held).length > 0 && { held }),
  ...(proposed.passes && { passes: proposed.passes }),
});

/** As the log would give it back, as far as folding reads it. */
const asRecorded = (fact: DecidedFact, consultation: Consultation, ask: Ask, pathway: PinnedPathway): RecordedFact => ({
  id: `${ask.command}/${consultation.revision + 1}`,
  stream: consultation.id,
  revision: consultation.revision + 1,
  type: fact.type,
  schema: fact.schema,
  at: fact.at,
  recordedAt: ask.now,
  actor: fact.actor,
  command: ask.command,
  pathway: pathway.ref,
  stamp: fact.stamp,
  data: fact.data,
  previous: consultation.hash,
  hash: consultation.hash ?? '',
});

/**
 * Decides proposed facts in turn, each on what the ones before it left, all or none. `pathway` is the version the
 * consultation is pinned to; another one is a defect of the caller, and thrown.
 */
export const decide = (
  consultation: Consultation,
  proposed: readonly ProposedFact[],
  ask: Ask,
  pathway: PinnedPathway,
): Decided | Refused => {
  if (consultation.pathway && consultation.pathway.hash !== pathway.ref.hash)
    throw new Error(`Consultation ${consultation.id} is pinned to pathway ${consultation.pathway.hash}, not to ${pathway.ref.hash}.`);
  const compiled = compiledFor(pathway);
  const at = ask.happenedAt ?? ask.now;
  const next = copyOf(consultation);
  const facts: DecidedFact[] = [];
  for (const one of proposed) {
    const taken = take(compiled, next, {
      proposed: one,
      at,
      now: ask.now,
      roles: ask.asking.roles,
      answers: (way, now) => answersFor(way, now, { consultation: next, at, world: ask.world }),
    });
    if (isRefused(taken)) return taken;
    const fact = decided(one, ask, at, taken);
    fold(next, asRecorded(fact, next, ask, pathway));
    facts.push(fact);
  }
  next.hash = consultation.hash;
  return { facts, consultation: next };
};

/** A command and what was asked of it. */
export interface Order<Input> {
  definition: CommandDefinition<Input>;
  input: Input;
}

/** Asked before anything else, so that whoever may not do it learns nothing of the consultation from a refusal. */
const notForThem = (compiled: Compiled, consultation: Consultation, facts: readonly FactType[], roles: readonly Role[]): Refused | null => {
  const by = facts.flatMap((fact) => rolesFor(compiled.arranged, consultation, fact));
  return actingRole(by, roles) ? null : notYourRole([...new Set(by)]);
};

/** One command, carried out: what it proposes, decided. */
export const carryOut = <Input>(
  consultation: Consultation,
  { definition, input }: Order<Input>,
  ask: Ask,
  pathway: PinnedPathway,
): Decided | Refused => {
  const refused = notForThem(compiledFor(pathway), consultation, definition.facts, ask.asking.roles);
  if (refused) return refused;
  const proposed = definition.decide(consultation, input, ask);
  return isRefused(proposed) ? proposed : decide(consultation, proposed, ask, pathway);
};
