import { overrideSuitability } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Id, Text } from '../fields';

export class OverrideSuitabilityBody extends CommandBody {
  @Id()
  clinician!: string;

  @Text()
  reason!: string;
}

export const OverrideSuitabilityHttp = commandSlice(overrideSuitability, OverrideSuitabilityBody);
