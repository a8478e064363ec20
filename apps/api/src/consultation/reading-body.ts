import type { Reading } from '@anteroom/domain';
import { ValidateIf } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, Figure } from './fields';

const FIGURES = {
  'blood-pressure': ['systolic', 'diastolic'],
  pulse: ['perMinute'],
  weight: ['kilograms'],
  temperature: ['celsius'],
  'oxygen-saturation': ['percent'],
} as const satisfies Record<Reading['what'], readonly string[]>;
type What = keyof typeof FIGURES;
const WHAT = Object.keys(FIGURES) as What[];

/** Wide enough for any slip of the key to be answered in words by the rule that knows what is possible. */
const For = (what: What): PropertyDecorator =>
  applyDecorators(Figure(0, 100_000), ValidateIf((body: ReadingBody) => body.what === what), ApiPropertyOptional());

/** One reading with its figures: mm[Hg], per minute, kilograms, degrees Celsius, per cent. */
export class ReadingBody {
  @Choice(WHAT)
  what!: What;

  @For('blood-pressure')
  systolic?: number;

  @For('blood-pressure')
  diastolic?: number;

  @For('pulse')
  perMinute?: number;

  @For('weight')
  kilograms?: number;

  @For('temperature')
  celsius?: number;

  @For('oxygen-saturation')
  percent?: number;
}

/** The figures that belong to it, and no others. */
export const readingIn = (body: ReadingBody): Reading =>
  Object.fromEntries([['what', body.what], ...FIGURES[body.what].map((figure) => [figure, body[figure]])]) as unknown as Reading;
