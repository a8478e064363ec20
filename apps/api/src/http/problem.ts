import { HttpException } from '@nestjs/common';
import type { Refusal } from '@anteroom/domain/kernel';
import type { Unavailable } from '../engine/unavailable';

/** One field of the request and what is wrong with it. `field` is a path: `contacts.email`, `rows.2.start`. */
export interface FieldError {
  field: string;
  sentence: string;
}

export interface ProblemMore {
  errors?: readonly FieldError[];
  owed?: Refusal['owed'];
  meanwhile?: Refusal['meanwhile'];
  /** Seconds after which another try makes sense. */
  retryAfter?: number;
  /** Bookings that may be the same one. */
  others?: readonly { id: string; reference: string; start: string }[];
  /** How many tries are left. */
  left?: number;
  /** Names the line in the server's log, for whoever is asked about it. */
  errorId?: string;
}

/** RFC 9457, plus `code`: what programs go by, where `detail` is for people. */
export interface ProblemBody extends ProblemMore {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Refused',
  410: 'Gone',
  413: 'Too large',
  415: 'Not a format that is understood here',
  422: 'Key reused',
  429: 'Too many requests',
  503: 'Not available at the moment',
};

/** An answer that says no. Thrown anywhere below a controller; the filter writes it down. */
export class Problem extends HttpException {
  readonly body: ProblemBody;

  constructor(status: number, code: string, detail: string, more: ProblemMore = {}) {
    super(detail, status);
    this.name = 'Problem';
    const title = TITLES[status] ?? 'Something went wrong on our side';
    this.body = { type: `urn:anteroom:problem:${code}`, title, status, code, detail, ...more };
  }
}

export const notFound = (detail = 'There is nothing here, or it is not yours to see.'): Problem => new Problem(404, 'not-found', detail);

export const notYourRole = (detail = 'Your role does not allow this.'): Problem => new Problem(403, 'not-your-role', detail);

export const malformed = (errors: readonly FieldError[]): Problem =>
  new Problem(400, 'malformed', errors.map(({ sentence }) => sentence).join(' ') || 'The request could not be understood.', { errors });

export const keyReused = (): Problem =>
  new Problem(422, 'key-reused', 'This Idempotency-Key was already used for another request. Use a new one.');

/** Seconds; a part that is back is found within one, so this is for the queue that has formed meanwhile. */
const BACK_SOON = 5;
const PASSING = 'Part of the system cannot be used at the moment. What you sent was not confirmed: keep it and try again. It will not be done twice. If you cannot wait, go on by telephone and on paper.';
const DAMAGED = 'Part of what the system stores is damaged, and trying again will not help. Tell whoever runs this server, and go on by telephone and on paper meanwhile.';

/** A part is gone, full, locked or damaged. Which one, and why, stands in the log and at `/api/health`. */
export const unavailable = ({ damaged }: Unavailable): Problem =>
  damaged ? new Problem(503, 'unavailable', DAMAGED) : new Problem(503, 'unavailable', PASSING, { retryAfter: BACK_SOON });

/** A refusal is an answer: 409, except where the role forbids it. */
export const refused = ({ code, sentence, owed, meanwhile }: Refusal): Problem => {
  const more = { ...(owed && { owed }), ...(meanwhile && { meanwhile }) };
  return code === 'not-your-role' ? notYourRole(sentence) : new Problem(409, code, sentence, more);
};
