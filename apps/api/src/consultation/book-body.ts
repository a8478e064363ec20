import { MODES, type Mode } from '@anteroom/domain';
import { CommandBody } from './command-body';
import { Criterion } from './criterion';
import { Choice, Flag, Id, Line, Lines, Many, Moment, Nullable, One, Optional, Slug, Text, Whole } from './fields';
import { NeedsBody } from './needs-body';
import { GpBody, PatientBody } from './patient-body';

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
