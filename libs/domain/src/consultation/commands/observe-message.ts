import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type ObserveMessage = {
  /** The pathway's name of the message, such as `invitation`. */
  kind: string;
  /** Id of the message in the outbox. */
  message: string;
} & ({ sent: true; channel: 'email' | 'outbox' } | { sent: false; permanent: boolean; error: string } | { sent: 'never' });

/** A message left, or could not, or was given up because it was no longer true: staff see which, and whoever is owed the telling. */
export const observeMessage: CommandDefinition<ObserveMessage> = {
  stem: 'observe-message',
  title: 'Note what became of a message',
  facts: ['MessageSent', 'MessageFailed', 'MessageGivenUp'],
  decide: (_consultation, input) => {
    const { kind, message } = input;
    if (input.sent === 'never') return [propose('MessageGivenUp', { kind, message })];
    return input.sent
      ? [propose('MessageSent', { kind, message, channel: input.channel })]
      : [propose('MessageFailed', { kind, message, permanent: input.permanent }, { error: input.error })];
  },
};
