import { declareExaminationInadequate } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Text } from '../fields';

export class DeclareExaminationInadequateBody extends CommandBody {
  @Text()
  reason!: string;
}

export const DeclareExaminationInadequateHttp = commandSlice(declareExaminationInadequate, DeclareExaminationInadequateBody);
