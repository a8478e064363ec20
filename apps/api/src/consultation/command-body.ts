import { ApiProperty } from '@nestjs/swagger';
import { Moment, Optional } from './fields';

/** What any command may carry. */
export class CommandBody {
  /** A late entry: when it really happened, never in the future. */
  @Optional()
  @Moment()
  happenedAt?: string;
}

/** Where the consultation stands after a command. */
export class ChangedAnswer {
  @ApiProperty({ description: 'Of the consultation, after it.' })
  revision!: number;

  @ApiProperty()
  stage!: string;

  @ApiProperty({ description: 'Lists asked with `?after=` this show it.' })
  position!: string;
}
