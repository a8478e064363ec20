import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsISO8601, IsOptional, IsString, IsTimeZone, IsUUID, Length, Matches, MaxLength, ValidateNested,
} from 'class-validator';
import { answer, CommandKey } from '../http/answer';
import { notFound, notYourRole } from '../http/problem';
import { Asking, type AskingStaff, mustWorkIn, Roles } from '../identity/asking';
import type { ClinicDescription } from '../organisation/clinic.facts';
import { Organisation } from '../organisation/organisation';
import { PHONE } from '../organisation/phone';
import { ClinicRegister } from './clinic-register';

const phone = { message: '$property must be a telephone number' };

class CriterionBody {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'id must be 1 to 40 small letters, digits and hyphens' })
  id!: string;

  @IsString()
  @Length(1, 300)
  text!: string;
}

class AddressBody {
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  lines!: string[];

  @IsOptional()
  @IsString()
  @Length(1, 12)
  postcode?: string;
}

class DescribeClinic {
  @IsString()
  @Length(1, 120)
  name!: string;

  /** Europe/London where none is named. */
  @IsOptional()
  @IsTimeZone({ message: 'zone must be an IANA time zone, such as Europe/London' })
  zone?: string;

  @Matches(PHONE, phone)
  helpNumber!: string;

  @Matches(PHONE, phone)
  backupNumber!: string;

  @Matches(PHONE, phone)
  ringingNumber!: string;

  @IsOptional()
  @Matches(/^[^<>@\r\n]*<?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/, { message: 'mailSender must be a mail address' })
  mailSender?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => AddressBody)
  address?: AddressBody | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique(({ id }: CriterionBody) => id)
  @ValidateNested({ each: true })
  @Type(() => CriterionBody)
  criteria?: CriterionBody[];
}

class OpenClinic extends DescribeClinic {
  @IsDefined()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'id must be small letters and digits with hyphens between, such as riverside-cardiology' })
  @Length(2, 60)
  id!: string;
}

class GrantCover {
  @IsUUID()
  staff!: string;

  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/Z$|[+-]\d\d:\d\d$/, { message: 'until must be an instant with its zone, such as 2026-07-05T17:00:00Z' })
  until!: string;

  @IsString()
  @Length(1, 1000)
  reason!: string;
}

const described = (body: DescribeClinic): ClinicDescription => ({
  name: body.name,
  zone: body.zone ?? 'Europe/London',
  helpNumber: body.helpNumber,
  backupNumber: body.backupNumber,
  ringingNumber: body.ringingNumber,
  mailSender: body.mailSender ?? null,
  address: body.address ?? null,
  criteria: body.criteria ?? [],
});

const isAdministrator = ({ roles }: AskingStaff): boolean => roles.includes('administrator');

@ApiTags('Clinics')
@Controller('clinics')
export class ClinicsController {
  constructor(
    private readonly register: ClinicRegister,
    private readonly organisation: Organisation,
  ) {}

  /** An administrator sees all, everybody else their own and those they cover. */
  @Get()
  async list(@Asking() asking: AskingStaff) {
    const all = await this.organisation.clinics();
    return { clinics: isAdministrator(asking) ? all : all.filter(({ id }) => asking.clinics.includes(id)) };
  }

  @Get(':id')
  async one(@Param('id') id: string, @Asking() asking: AskingStaff) {
    if (!isAdministrator(asking)) mustWorkIn(asking, id);
    const clinic = await this.organisation.clinic(id);
    if (!clinic) throw notFound();
    return clinic;
  }

  /** Whom a patient can be booked with. */
  @Get(':id/staff')
  async clinicians(@Param('id') id: string, @Asking() asking: AskingStaff) {
    if (!isAdministrator(asking)) mustWorkIn(asking, id);
    const clinicians = await this.organisation.cliniciansOf(id);
    return { staff: clinicians.map(({ id: staff, name, registration }) => ({ id: staff, name, registration })) };
  }

  @Roles('administrator')
  @Post()
  async open(@Body() body: OpenClinic, @Asking() asking: AskingStaff, @CommandKey() command: string) {
    const actor = { id: asking.id, role: 'administrator' } as const;
    return { id: body.id, ...answer(await this.register.open(body.id, described(body), { actor, command })) };
  }

  /** The whole description anew. */
  @Roles('administrator')
  @Post(':id/describe')
  @HttpCode(200)
  async describe(@Param('id') id: string, @Body() body: DescribeClinic, @Asking() asking: AskingStaff, @CommandKey() command: string) {
    if (!(await this.organisation.clinic(id))) throw notFound();
    const actor = { id: asking.id, role: 'administrator' } as const;
    return answer(await this.register.describe(id, described(body), { actor, command }));
  }

  @Post(':id/grant-cover')
  @HttpCode(200)
  async grantCover(@Param('id') id: string, @Body() body: GrantCover, @Asking() asking: AskingStaff, @CommandKey() command: string) {
    const administrator = isAdministrator(asking);
    if (!administrator) mustWorkIn(asking, id);
    if (!administrator && !asking.roles.includes('clinician')) throw notYourRole();
    if (!(await this.organisation.clinic(id))) throw notFound();
    const actor = { id: asking.id, role: administrator ? 'administrator' : 'clinician' } as const;
    const until = new Date(body.until).toISOString();
    return answer(await this.register.grantCover(id, { ...body, until }, { actor, command }));
  }
}
