/** "No", as an answer: a code for programs and a sentence the person can act on. Never thrown by the domain. */
export interface Refusal {
  code: string;
  sentence: string;
  /** Everything still owed, when completing is refused: code and sentence of each. */
  owed?: readonly { code: string; sentence: string }[];
  /** What happened meanwhile, when somebody acted from behind the head. */
  meanwhile?: readonly string[];
}

export interface Refused {
  refused: Refusal;
}

export const refuse = (code: string, sentence: string, more: Partial<Refusal> = {}): Refused => ({
  refused: { code, sentence, ...more },
});

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
