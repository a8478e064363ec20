/** What is still to be done, or what stands in the way: the code for programs, the sentence for people. */
export interface Owed {
  code: string;
  sentence: string;
}

/** "No" as the service says it (RFC 9457), with what a person needs to act on it. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  /** Bad input, by field. */
  errors: readonly { field: string; sentence: string }[];
  owed: readonly Owed[];
  /** What happened while one was looking at an older state. */
  meanwhile: readonly string[];
  /** Anything else the problem carries, such as `others` or `left`. */
  more: Readonly<Record<string, unknown>>;
}

const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise);
const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

/** Reads a problem document; whatever is missing is filled so that a person always gets a sentence. */
export const readProblem = (status: number, body: unknown): Problem => {
  const from = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const { code, title, detail, errors, owed, meanwhile, ...more } = from;
  return {
    status,
    code: text(code, `status-${status}`),
    title: text(title, 'This could not be done'),
    detail: text(detail, text(title, 'This could not be done. Nothing was changed.')),
    errors: list(errors),
    owed: list<Owed | string>(owed).map((one) => (typeof one === 'string' ? { code: one, sentence: one } : one)),
    meanwhile: list(meanwhile),
    more,
  };
};

/** The sentence for one field, if the service refused that field. */
export const errorOf = (problem: Problem | null, field: string): string | undefined =>
  problem?.errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.sentence;
