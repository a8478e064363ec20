import { ERASING_BASES, HOLD_BASES, type ErasingBasis, type HoldBasis } from '@anteroom/domain';
import type { SealedPart } from '@anteroom/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Choice, Line, Optional, Whole } from '../../consultation/fields';

const PARTS: readonly SealedPart[] = ['contacts', 'clinical'];
const LONGEST = 1_000;
const MOST_FACTS = 1_000_000;

/** Whether there is a reason the domain says; the form only how long it may be. */
export class PlaceHoldBody {
  @Choice(HOLD_BASES)
  basis!: HoldBasis;

  @Line(LONGEST)
  reason!: string;
}

export class LiftHoldBody {
  /** Revision of the fact that placed it. */
  @Whole(0, MOST_FACTS)
  hold!: number;

  @Line(LONGEST)
  reason!: string;
}

export class AskForErasingBody {
  @ApiProperty({ enum: PARTS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(PARTS, { each: true })
  parts!: SealedPart[];

  @Choice(ERASING_BASES)
  basis!: ErasingBasis;

  @Line(LONGEST)
  reason!: string;
}

export class ConfirmErasingBody {}

export class WithdrawErasingBody {
  @Optional()
  @Line(LONGEST)
  reason?: string;
}
