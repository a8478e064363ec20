import { discardChat } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text, Whole } from '../fields';

const MOST_LINES = 100_000;

export class DiscardChatBody extends CommandBody {
  /** How many lines whoever sends this was looking at. The call counts itself where it can. */
  @Whole(0, MOST_LINES)
  lines!: number;

  @Text()
  reason!: string;
}

export const DiscardChatHttp = commandSlice(discardChat, DiscardChatBody, ({ chatLines }) => (sent, consultation) => ({
  ...sent,
  lines: chatLines.of(consultation, sent.lines),
}));
