import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmptyObject, IsNumber, IsObject, IsOptional, IsUUID, Matches, Max, Min, ValidateBy, ValidateIf,
  ValidateNested,
} from 'class-validator';

/** What a field of a body may hold. Each says in the API's description what it takes, and in a refusal what was expected. */

const MOST_TEXT = 20_000;
const MOST_LINE = 300;
const MOST_ITEMS = 50;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const YEARS = [1850, 2200] as const;

const inYears = (time: number): boolean => {
  const year = new Date(time).getUTCFullYear();
  return year >= YEARS[0] && year <= YEARS[1];
};
const isInstant = (value: unknown): boolean => typeof value === 'string' && INSTANT.test(value) && inYears(Date.parse(value));
/** The 30th of February parses nowhere, or as another day. */
const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return inYears(time) && new Date(time).toISOString().startsWith(value);
};

/** Kept exactly as typed, so what could not be kept exactly is refused: half a character, and the one that ends a text early. */
const NOT_KEPT = /\p{Surrogate}|\0/u;
const isText = (most: number) => (value: unknown): boolean => typeof value === 'string' && value.length <= most && !NOT_KEPT.test(value);

const check = (name: string, validate: (value: unknown) => boolean, expected: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: ({ property } = { property: 'This' } as never) => `${property} must be ${expected}` } });

/** Left out is fine; `null` is not the same as left out. */
export const Optional = (): PropertyDecorator =>
  applyDecorators(ValidateIf((_body, value) => value !== undefined), ApiPropertyOptional());
export const Nullable = (): PropertyDecorator => applyDecorators(IsOptional(), ApiPropertyOptional({ nullable: true }));

/** Prose, up to 20,000 characters, as typed. */
export const Text = (): PropertyDecorator =>
  applyDecorators(check('isText', isText(MOST_TEXT), `text of at most ${MOST_TEXT} characters`), ApiProperty({ type: String, maxLength: MOST_TEXT }));
/** A name, a number, an address line. */
export const Line = (most = MOST_LINE): PropertyDecorator =>
  applyDecorators(check('isLine', isText(most), `text of at most ${most} characters`), ApiProperty({ type: String, maxLength: most }));
export const Lines = (most = MOST_ITEMS): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(most),
    check('areLines', (value) => Array.isArray(value) && value.every(isText(MOST_TEXT)), 'a list of texts'),
    ApiProperty({ type: [String], maxItems: most }),
  );
export const Choice = <C extends string>(choices: readonly C[]): PropertyDecorator =>
  applyDecorators(IsIn(choices), ApiProperty({ enum: choices }));
export const Flag = (): PropertyDecorator => applyDecorators(IsBoolean(), ApiProperty({ type: Boolean }));
export const Whole = (min: number, max: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max), ApiProperty({ type: 'integer', minimum: min, maximum: max }));
export const Figure = (min: number, max: number): PropertyDecorator =>
  applyDecorators(IsNumber({ allowNaN: false, allowInfinity: false }), Min(min), Max(max), ApiProperty({ type: Number, minimum: min, maximum: max }));
export const Moment = (): PropertyDecorator =>
  applyDecorators(
    check('isInstant', isInstant, 'a moment with its zone, such as 2026-07-05T09:00:00Z'),
    ApiProperty({ type: String, format: 'date-time' }),
  );
export const Date8601 = (): PropertyDecorator =>
  applyDecorators(check('isDay', isDay, 'a day, such as 1958-03-14'), ApiProperty({ type: String, format: 'date' }));
export const Id = (): PropertyDecorator => applyDecorators(IsUUID('loose'), ApiProperty({ type: String, format: 'uuid' }));
export const Slug = (): PropertyDecorator =>
  applyDecorators(Matches(/^[a-z0-9](-?[a-z0-9]){0,63}$/), ApiProperty({ type: String, example: 'riverside-cardiology' }));
export const Email = (): PropertyDecorator =>
  applyDecorators(
    check('isAddress', (value) => isText(254)(value) && /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+$/.test(String(value)), 'an e-mail address'),
    ApiProperty({ type: String, format: 'email' }),
  );
// The library takes a function for a lazy type only when it is called `type`, so it is given one of its own.
export const One = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject(), IsNotEmptyObject({ nullable: true }), ValidateNested(), Type(type), ApiProperty({ type: () => type() }));
export const Many = (type: () => new () => object, most = MOST_ITEMS): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(type), ApiProperty({ type: () => type(), isArray: true, maxItems: most }));

const isAnswer = (value: unknown): boolean => typeof value === 'boolean' || Number.isFinite(value) || isText(MOST_TEXT)(value);
const areAnswers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length <= MOST_ITEMS && Object.values(value).every(isAnswer);
/** Answers to a form that the pathway describes: by field, each a text, a number, yes or no. */
export const Answers = (): PropertyDecorator =>
  applyDecorators(
    check('areAnswers', areAnswers, 'answers by field, each a text, a number, true or false'),
    ApiProperty({ type: Object, additionalProperties: true }),
  );
