import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type TryVisitLink = Record<never, never>;

/** The patient opened the link before its time and was recognised: a test, and no arrival. */
export const tryVisitLink: CommandDefinition<TryVisitLink> = {
  stem: 'try-visit-link',
  title: 'Note that the link was tried',
  facts: ['VisitLinkTried'],
  decide: () => [propose('VisitLinkTried', {})],
};
