import { endConversation, type EndConversation } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice } from '../fields';

export class EndConversationBody extends CommandBody {
  @Choice<EndConversation['cause']>(['finished', 'patient-left', 'connection-lost', 'emergency', 'put-back-to-waiting', 'unreachable', 'other'])
  cause!: EndConversation['cause'];
}

export const EndConversationHttp = commandSlice(endConversation, EndConversationBody);
