import type { ChatLine } from '../call.events';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface KeepChat {
  lines: ChatLine[];
}

/**
 * What was written in the call becomes part of the record once it is over. What was written before the chat was discarded
 * stays out of it, whoever sends it again; quiet when nothing is left.
 */
export const keepChat: CommandDefinition<KeepChat> = {
  stem: 'keep-chat',
  title: 'Keep what was written in the call',
  facts: ['ChatKept'],
  decide: ({ chatDiscardedAt }, { lines }) => {
    const since = chatDiscardedAt === null ? -Infinity : Date.parse(chatDiscardedAt);
    const kept = lines.filter(({ at }) => Date.parse(at) > since);
    return kept.length === 0 ? [] : [propose('ChatKept', { lines: kept.length }, { lines: kept })];
  },
};
