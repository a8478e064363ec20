import { MODES, type Mode } from '@anteroom/domain';
import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { answer } from '../../http/answer';
import { Asking, mustWorkIn, Roles, type AskingStaff } from '../../identity/asking';
import { asSent } from '../as-sent';
import type { Booking } from '../booking';
import { Bookings } from '../bookings';
import { CommandBody } from '../command-body';
import { Criterion } from '../criterion';
import { Choice, Flag, Id, Line, Lines, Many, Moment, Nullable, One, Optional, Slug, Text, Whole } from '../fields';
import { NeedsBody } from '../needs-body';
import { plainNhsNumber } from '../nhs-number';
import { GpBody, PatientBody } from '../patient-body';
import { keyIn } from '../request-headers';

class SourceBody {
  /** The other system's appointment id. */
  @Line()
  appointment!: string;

  @Optional()
  @Line()
  list?: string;

  @Optional()
  @Line()
  entry?: string;
}

export class BookBody extends CommandBody {
  @Slug()
  clinic!: string;

  @Moment()
  start!: string;

  @Whole(1, 600)
  minutes!: number;

  @Choice(MODES)
  mode!: Mode;

  @Nullable()
  @Id()
  clinician?: string | null;

  @Optional()
  @Line()
  clinicianName?: string;

  @Choice(['first', 'follow-up'] as const)
  visit!: 'first' | 'follow-up';

  @One(() => PatientBody)
  details!: PatientBody;

  @Optional()
  @One(() => GpBody)
  gp?: GpBody;

  @Optional()
  @Text()
  reason?: string;

  @Optional()
  @Lines(20)
  tests?: string[];

  @Optional()
  @Line()
  referrer?: string;

  @Optional()
  @One(() => NeedsBody)
  needs?: NeedsBody;

  @Optional()
  @Many(() => Criterion)
  criteria?: Criterion[];

  /** Staff id of the clinician who answers for the suitability. */
  @Optional()
  @Id()
  suitabilityBy?: string;

  @Optional()
  @Id()
  follows?: string;

  @Optional()
  @One(() => SourceBody)
  source?: SourceBody;

  /** Book although it may be a double booking. */
  @Optional()
  @Flag()
  evenIfBooked?: boolean;
}

class BookedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'K7-4MPQ' })
  reference!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty()
  position!: string;
}

const bookingIn = ({ happenedAt: _late, evenIfBooked: _anyway, details, start, ...rest }: BookBody): Booking => ({
  ...rest,
  start: new Date(start).toISOString(),
  details: {
    ...details,
    dateOfBirth: details.dateOfBirth ?? null,
    nhsNumber: details.nhsNumber ? plainNhsNumber(details.nhsNumber) : null,
    clinicNumber: details.clinicNumber?.trim() || null,
  },
});

@ApiTags('Consultation')
@Controller('consultations')
export class BookHttp {
  constructor(private readonly bookings: Bookings) {}

  @Post()
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'book', summary: 'Book a consultation' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: "The booking's id derives from it." })
  @ApiBody({ type: BookBody })
  @ApiCreatedResponse({ type: BookedAnswer })
  async book(@Body() body: BookBody, @Asking() asking: AskingStaff, @Headers('idempotency-key') header?: string): Promise<BookedAnswer> {
    mustWorkIn(asking, body.clinic);
    const key = keyIn(header);
    const { id, roles, clinics } = asking;
    const by = { asking: { id, roles }, clinics, warnOfDouble: !body.evenIfBooked, ...(key !== undefined && { key }), ...(body.happenedAt && { happenedAt: body.happenedAt }) };
    return answer(await this.bookings.book(bookingIn(asSent(body)), by));
  }
}
