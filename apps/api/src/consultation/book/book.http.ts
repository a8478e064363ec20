import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { answer } from '../../http/answer';
import { Asking, mustWorkIn, Roles, type AskingStaff } from '../../identity/asking';
import { asSent } from '../as-sent';
import { BookBody } from '../book-body';
import type { Booking } from '../booking';
import { Bookings } from '../bookings';
import { plainNhsNumber } from '../nhs-number';
import { keyIn } from '../request-headers';

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
