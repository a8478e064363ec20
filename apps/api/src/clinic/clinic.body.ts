import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsISO8601, IsOptional, IsString, IsTimeZone, IsUUID, Length, Matches, MaxLength, ValidateNested,
} from 'class-validator';
import type { ClinicDescription } from '../organisation/clinic.facts';
import { PHONE } from '../organisation/phone';

const phone = { message: '$property must be a telephone number' };

class CriterionBody {
  @ApiProperty({ example: 'stable' })
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'id must be 1 to 40 small letters, digits and hyphens' })
  id!: string;

  @ApiProperty({ maxLength: 300 })
  @IsString()
  @Length(1, 300)
  text!: string;
}

class AddressBody {
  @ApiProperty({ type: [String], maxItems: 6 })
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  lines!: string[];

  @ApiPropertyOptional({ maxLength: 12 })
  @IsOptional()
  @IsString()
  @Length(1, 12)
  postcode?: string;
}

export class DescribeClinic {
  @ApiProperty({ maxLength: 120, example: 'Riverside Cardiology' })
  @IsString()
  @Length(1, 120)
  name!: string;

  /** Europe/London where none is named. */
  @ApiPropertyOptional({ example: 'Europe/London' })
  @IsOptional()
  @IsTimeZone({ message: 'zone must be an IANA time zone, such as Europe/London' })
  zone?: string;

  @ApiProperty({ example: '020 7946 0001' })
  @Matches(PHONE, phone)
  helpNumber!: string;

  @ApiProperty({ example: '020 7946 0001' })
  @Matches(PHONE, phone)
  backupNumber!: string;

  @ApiProperty({ example: '020 7946 0001' })
  @Matches(PHONE, phone)
  ringingNumber!: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Riverside <clinic@example.org>' })
  @IsOptional()
  // Looked at only when it is short: over a long text this expression takes seconds.
  @Matches(/^(?=.{3,320}$)[^<>@\r\n]*<?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/, { message: 'mailSender must be a mail address' })
  mailSender?: string | null;

  @ApiPropertyOptional({ type: () => AddressBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddressBody)
  address?: AddressBody | null;

  @ApiPropertyOptional({ type: () => [CriterionBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique(({ id }: CriterionBody) => id)
  @ValidateNested({ each: true })
  @Type(() => CriterionBody)
  criteria?: CriterionBody[];
}

export class OpenClinic extends DescribeClinic {
  @ApiProperty({ example: 'riverside-cardiology' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'id must be small letters and digits with hyphens between, such as riverside-cardiology' })
  @Length(2, 60)
  id!: string;
}

export class GrantCover {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  staff!: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/Z$|[+-]\d\d:\d\d$/, { message: 'until must be an instant with its zone, such as 2026-07-05T17:00:00Z' })
  until!: string;

  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @Length(1, 1000)
  reason!: string;
}

export const described = (body: DescribeClinic): ClinicDescription => ({
  name: body.name,
  zone: body.zone ?? 'Europe/London',
  helpNumber: body.helpNumber,
  backupNumber: body.backupNumber,
  ringingNumber: body.ringingNumber,
  mailSender: body.mailSender ?? null,
  address: body.address ?? null,
  criteria: body.criteria ?? [],
});
