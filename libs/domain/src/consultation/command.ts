import type { Asking, Instant, Refused } from '../kernel';
import type { FactType, ProposedFact } from './consultation.events';
import type { Consultation } from './consultation.state';

/** What rules may ask that the facts do not say. `null` is not known, never fine. */
export interface World {
  /** The clinic has a number to ring when the first way fails. */
  backupRoute: boolean;
  /** The service was up from before the arrival window until now. */
  serviceUp: boolean | null;
}

/** Everything that enters a decision beside the consultation itself. The domain has no clock and no dice. */
export interface Ask {
  /** Idempotence key; ids of the facts derive from it. */
  command: string;
  now: Instant;
  asking: Asking;
  /** A late entry: when it really happened. Never in the future. */
  happenedAt?: Instant;
  cause?: string;
  world: World;
}

/** One command: what it is called, which facts it may lead to, and how it proposes them. */
export interface CommandDefinition<Input = never> {
  /** As in the address and the file name: `record-safety-netting`. */
  stem: string;
  /** For people, imperative: "Record safety-netting". */
  title: string;
  /** The facts it may propose, the telling one first. */
  facts: readonly FactType[];
  decide(consultation: Consultation, input: Input, ask: Ask): readonly ProposedFact[] | Refused;
}
