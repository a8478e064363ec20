import { randomUUID } from 'node:crypto';
import { NewerFact } from '@anteroom/domain/kernel';
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { LogClosed, StreamMoved } from '../engine/event-log';
import { Readiness } from '../engine/readiness';
import { KeyReused } from '../engine/stream-writer';
import { Unavailable } from '../engine/unavailable';
import { keyReused, notFound, Problem, type ProblemBody, unavailable } from './problem';

/** What Express's own body reader throws; `expose` says that the fault lies in what was sent. */
interface ReaderError {
  status: number;
  expose: boolean;
}

const isReaderError = (error: unknown): error is ReaderError =>
  error instanceof Error && 'expose' in error && 'status' in error && typeof error.status === 'number' && error.status < 500;

const unreadable = ({ status }: ReaderError): Problem => {
  if (status === 413) return new Problem(413, 'too-large', 'That is more than can be taken in one request.');
  if (status === 415) return new Problem(415, 'unknown-format', 'The body is in an encoding that is not understood here.');
  return new Problem(400, 'malformed', 'The body could not be read.', { errors: [] });
};

const CODES: Readonly<Record<number, string>> = {
  400: 'malformed', 401: 'not-signed-in', 403: 'not-your-role', 404: 'not-found', 413: 'too-large', 415: 'unknown-format', 429: 'too-many',
};

const ofNest = (exception: HttpException): Problem | null => {
  const status = exception.getStatus();
  if (status >= 500) return null;
  if (status === 404) return notFound();
  if (status === 429) return new Problem(429, 'too-many', 'That was too much at once. Wait a minute and try again.', { retryAfter: 60 });
  // Nest reports what Express's reader threw in its own words, which repeat what was sent.
  if (status === 400) return new Problem(400, 'malformed', 'The request could not be read. A body must be valid JSON.', { errors: [] });
  return new Problem(status, CODES[status] ?? 'refused', exception.message);
};

const NEWER = 'A newer version of this program wrote part of this, and the one that answers here does not understand it. Nothing was recorded. Use the newer version, or tell whoever runs this server.';

const notAsThought = (error: StreamMoved | NewerFact): Problem =>
  error instanceof NewerFact
    ? new Problem(409, error.code, NEWER)
    : new Problem(409, 'moved-on', 'Somebody else acted at the same moment. Look again, then repeat what is still right.');

const known = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (error instanceof StreamMoved || error instanceof NewerFact) return notAsThought(error);
  if (error instanceof KeyReused) return keyReused();
  if (error instanceof LogClosed) return new Problem(503, 'stopping', 'The server is stopping. Try again in a moment.', { retryAfter: 5 });
  if (error instanceof Unavailable) return unavailable(error);
  if (error instanceof HttpException) return ofNest(error);
  if (error instanceof URIError) return new Problem(400, 'malformed', 'The address could not be understood.', { errors: [] });
  return isReaderError(error) ? unreadable(error) : null;
};

/** Everything that goes wrong leaves through here, so that no answer ever shows a stack or a driver's words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly readiness: Readiness) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (error instanceof Unavailable) this.readiness.noticed(error);
    const response = host.switchToHttp().getResponse<Response>();
    const { body } = known(error) ?? this.defect(error);
    if (response.headersSent) response.end();
    else send(response, body);
  }

  private defect(error: unknown): Problem {
    const errorId = randomUUID();
    this.logger.error({ errorId, err: error }, 'A defect of ours');
    return new Problem(500, 'defect', `Something went wrong on our side. Nothing you typed is lost. Reference ${errorId}.`, { errorId });
  }
}

export function send(response: Response, body: ProblemBody): void {
  response.locals.problem = body.code;
  if (body.retryAfter) response.setHeader('Retry-After', String(body.retryAfter));
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}
