import { Matches, ValidateBy } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Date8601, Email, Line, Lines, Nullable, One, Optional } from './fields';
import { plainNhsNumber } from './nhs-number';

const NhsNumber = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isNhsNumber',
      validator: {
        validate: (value) => typeof value === 'string' && plainNhsNumber(value) !== null,
        defaultMessage: () => 'That is no NHS number: ten digits, of which the last checks the others',
      },
    }),
    ApiProperty({ type: String, example: '943 476 5919' }),
  );
const Named = (): PropertyDecorator => applyDecorators(Line(), Matches(/\S/, { message: '$property must not be empty' }));

export class NameBody {
  @Named()
  given!: string;

  @Named()
  family!: string;

  @Optional()
  @Line()
  title?: string;
}

export class AddressBody {
  @Lines(10)
  lines!: string[];

  @Optional()
  @Line(20)
  postcode?: string;
}

export class ContactsBody {
  @Optional()
  @Line(40)
  phone?: string;

  @Optional()
  @Line(40)
  mobile?: string;

  @Optional()
  @Email()
  email?: string;

  @Optional()
  @One(() => AddressBody)
  address?: AddressBody;
}

export class PatientBody extends ContactsBody {
  @One(() => NameBody)
  name!: NameBody;

  /** Unknown leads to reception, never to a dead end. */
  @Nullable()
  @Date8601()
  dateOfBirth!: string | null;

  @Nullable()
  @NhsNumber()
  nhsNumber!: string | null;

  @Nullable()
  @Line(40)
  clinicNumber!: string | null;
}

export class GpBody {
  @Named()
  name!: string;

  @Optional()
  @Line(20)
  code?: string;

  @Optional()
  @One(() => AddressBody)
  address?: AddressBody;

  @Optional()
  @Email()
  email?: string;
}

export { NhsNumber };
