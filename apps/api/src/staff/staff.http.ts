import { Body, Controller, Get, HttpCode, Injectable, Param, type PipeTransform, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { answer, CommandKey } from '../http/answer';
import { notFound } from '../http/problem';
import { Asking, type AskingStaff, Roles } from '../identity/asking';
import { Organisation } from '../organisation/organisation';
import { STAFF_ROLES, type StaffRole } from '../organisation/staff.facts';
import { type By, StaffRegister } from './staff-register';

class GiveRoles {
  @ApiProperty({ enum: STAFF_ROLES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: StaffRole[];

  @ApiProperty({ type: [String], example: ['riverside-cardiology'] })
  @IsArray()
  @ArrayUnique()
  @IsString({ each: true })
  clinics!: string[];
}

class Appoint extends GiveRoles {
  @ApiProperty({ maxLength: 200, example: 'Dr Ada Okafor' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ maxLength: 100, example: 'ada' })
  @Matches(/^\S(.{0,98}\S)?$/u, { message: 'signInName must be 1 to 100 characters without blanks around it' })
  signInName!: string;

  @ApiPropertyOptional({ maxLength: 100, example: 'GMC 1234567' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  registration?: string;
}

class Reasoned {
  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @Length(1, 1000)
  reason!: string;
}

const by = ({ id }: AskingStaff, command: string): By => ({ actor: { id, role: 'administrator' }, command });

/** The id of somebody who was appointed once. */
@Injectable()
class MemberId implements PipeTransform<string, Promise<string>> {
  constructor(private readonly organisation: Organisation) {}

  async transform(id: string): Promise<string> {
    if (!(await this.organisation.member(id))) throw notFound();
    return id;
  }
}

@ApiTags('Administration')
@Roles('administrator')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly register: StaffRegister,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  async list() {
    return { staff: await this.organisation.allMembers() };
  }

  /** 201 with the one-time password, which is told once. */
  @Post()
  async appoint(@Body() body: Appoint, @Asking() asking: AskingStaff, @CommandKey() key: string) {
    const { registration, ...rest } = body;
    const whom = registration ? { ...rest, registration } : rest;
    return answer(await this.register.appoint(whom, by(asking, key)));
  }

  @Post(':id/give-roles')
  @HttpCode(200)
  async giveRoles(@Param('id', MemberId) id: string, @Body() body: GiveRoles, @Asking() asking: AskingStaff, @CommandKey() key: string) {
    return answer(await this.register.giveRoles(id, body, by(asking, key)));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  async suspend(@Param('id', MemberId) id: string, @Body() { reason }: Reasoned, @Asking() asking: AskingStaff, @CommandKey() key: string) {
    return answer(await this.register.suspend(id, reason, by(asking, key)));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  async reinstate(@Param('id', MemberId) id: string, @Body() { reason }: Reasoned, @Asking() asking: AskingStaff, @CommandKey() key: string) {
    return answer(await this.register.reinstate(id, reason, by(asking, key)));
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  async resetPassword(@Param('id', MemberId) id: string, @Asking() asking: AskingStaff, @CommandKey() key: string) {
    return answer(await this.register.resetPassword(id, by(asking, key)));
  }
}
