import { announceDelay, type AnnounceDelay } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text, Whole } from '../fields';

export class AnnounceDelayBody extends CommandBody {
  /** 0 takes an earlier announcement back. */
  @Whole(0, 600)
  minutes!: number;

  @Choice<AnnounceDelay['cause']>(['previous-patient', 'emergency', 'staff', 'technical', 'other'])
  cause!: AnnounceDelay['cause'];

  @Optional()
  @Text()
  words?: string;
}

export const AnnounceDelayHttp = commandSlice(announceDelay, AnnounceDelayBody);
