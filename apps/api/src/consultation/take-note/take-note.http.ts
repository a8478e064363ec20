import { takeNote } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class TakeNoteBody extends CommandBody {
  @Text()
  text!: string;
}

export const TakeNoteHttp = commandSlice(takeNote, TakeNoteBody);
