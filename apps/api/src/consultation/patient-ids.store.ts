import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { randomBytes, randomUUID } from 'node:crypto';
import { OPERATIONAL } from '../engine/engine.tokens';
import type { ConsultationStore } from './consultation.migrations';
import { patientIdOf, type PatientNumbers } from './patient-ids';

const NAME = 'patient-ids';

/** Patients' ids under the secret of this installation, which is made when it is first needed. */
@Injectable()
export class PatientIds {
  private secret: Promise<Buffer> | undefined;

  constructor(@Inject(OPERATIONAL) private readonly db: Kysely<ConsultationStore>) {}

  /** `null` where neither number is known. */
  async known(numbers: PatientNumbers): Promise<string | null> {
    this.secret ??= this.theSecret();
    // A store that could not be asked once is asked again.
    this.secret.catch(() => (this.secret = undefined));
    return patientIdOf(await this.secret, numbers);
  }

  /** Of somebody without a number the id is new each time; reception joins the records once a number is known. */
  async idOf(numbers: PatientNumbers): Promise<string> {
    return (await this.known(numbers)) ?? randomUUID();
  }

  private async theSecret(): Promise<Buffer> {
    const value = randomBytes(32).toString('base64url');
    await this.db.insertInto('secrets').values({ name: NAME, value }).onConflict((conflict) => conflict.doNothing()).execute();
    const kept = await this.db.selectFrom('secrets').select('value').where('name', '=', NAME).executeTakeFirstOrThrow();
    return Buffer.from(kept.value, 'base64url');
  }
}
