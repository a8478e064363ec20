import { recordAllergy, type RecordAllergy } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Choice, Optional, Text } from '../fields';

export class RecordAllergyBody extends CommandBody {
  @Choice<RecordAllergy['kind']>(['allergy', 'none-known', 'not-asked'])
  kind!: RecordAllergy['kind'];

  @Optional()
  @Text()
  substance?: string;

  @Optional()
  @Text()
  reaction?: string;
}

export const RecordAllergyHttp = commandSlice(recordAllergy, RecordAllergyBody);
