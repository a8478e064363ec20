import { IsIn } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Line } from './fields';

/** One of the clinic's criteria for consulting remotely: met, not met, or not known. */
export class Criterion {
  @Line()
  criterion!: string;

  @IsIn([true, false, null])
  @ApiProperty({ type: Boolean, nullable: true })
  met!: boolean | null;
}
