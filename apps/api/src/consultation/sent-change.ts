import type { Asking } from '@anteroom/domain/kernel';
import { asSent } from './as-sent';
import type { Change, Complete } from './change';
import type { CommandBody } from './command-body';
import { keyIn, revisionIn } from './request-headers';

export type SentHeaders = Readonly<Record<string, string | undefined>>;

/** A command as it came over HTTP. */
export interface SentCommand {
  id: string;
  stem: string;
  /** Nothing where no body was sent. */
  sent: CommandBody | undefined;
  headers: SentHeaders;
  asking: Asking;
  clinics?: readonly string[];
  complete: Complete | undefined;
}

/** When it happened, which key and which revision belong to the change, not to what the command takes. */
export const sentChange = ({ id, stem, sent, headers, asking, clinics, complete }: SentCommand): Change => {
  const { happenedAt, ...input } = asSent<CommandBody>(sent ?? {});
  const key = keyIn(headers['idempotency-key']);
  const ifMatch = revisionIn(headers['if-match']);
  return { id, stem, input, asking: { id: asking.id, roles: asking.roles }, clinics, complete, key, ifMatch, happenedAt };
};
