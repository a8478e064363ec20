import type { Instant } from '../../kernel';
import type { RuleUse } from '../../pathway/pathway';
import type { RuleSpec } from '../../pathway/rule';
import type { World } from '../command';
import type { Consultation } from '../consultation.state';

/** Where a rule comes from: one of the ten rules with the words of the guidance, or the hazard it answers. */
export type Cites =
  /** Words: Wherton et al. 2020, BMJ Leader 4:120–123. */
  | { rule: `R${number}`; words: string }
  | { hazard: string };

/** What a rule that asks the clock or the data may look at. `at` is when it happened. */
export interface Circumstances {
  consultation: Consultation;
  at: Instant;
  world: World;
}

/** A true sentence that must hold before a decision. */
export interface Rule extends RuleSpec {
  /** As the file is called; also the code of its refusal. */
  name: string;
  /** For the person who is refused: what to do next. */
  sentence(use: RuleUse): string;
  cites: Cites;
  /** For a rule that asks the clock or the data. `null` is not known, and never counts as yes. */
  answer?(circumstances: Circumstances, use: RuleUse): boolean | null;
  /** What is said when the answer is not known. */
  notKnown?: string;
}
