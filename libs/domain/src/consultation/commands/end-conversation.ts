import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface EndConversation {
  cause: 'finished' | 'patient-left' | 'connection-lost' | 'emergency' | 'put-back-to-waiting' | 'unreachable' | 'other';
}

/** Nobody is on the line any more; what is still owed to the patient stays owed. */
export const endConversation: CommandDefinition<EndConversation> = {
  stem: 'end-conversation',
  title: 'End the conversation',
  facts: ['ConversationEnded'],
  decide: (_consultation, { cause }) => [propose('ConversationEnded', { cause })],
};
