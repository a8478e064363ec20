import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answer, CommandKey } from '../http/answer';
import { notFound, notYourRole } from '../http/problem';
import { Asking, type AskingStaff, mustWorkIn, Roles } from '../identity/asking';
import { Organisation } from '../organisation/organisation';
import { DescribeClinic, described, GrantCover, OpenClinic } from './clinic.body';
import { ClinicRegister } from './clinic-register';

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
