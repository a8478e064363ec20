import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { Position } from '../engine/event-log';
import type { ProjectionRunner } from '../engine/projection-runner';
import { Seals } from '../engine/sealing/seals';
import { ViewRegistry } from '../engine/view-registry';
import type { ClinicDescription } from './clinic.facts';
import { type OrganisationTables, organisationView } from './organisation.view';
import type { StaffRole } from './staff.facts';

export interface Clinic extends ClinicDescription {
  id: string;
  revision: number;
}

export interface Member {
  id: string;
  name: string;
  signInName: string;
  registration: string | null;
  roles: readonly StaffRole[];
  /** Own clinics, without those only covered. */
  clinics: readonly string[];
  /** Clinics covered for a time. */
  covers: readonly { clinic: string; until: Instant }[];
  suspended: boolean;
  revision: number;
}

const MOMENT = 2000;

/** Which clinics there are and who works there, as the log says now. */
@Injectable()
export class Organisation {
  private readonly runner: ProjectionRunner<OrganisationTables>;
  private readonly db: Kysely<OrganisationTables>;
  // Every request asks who is asking; the promise is kept, so that what is read while something changes is not.
  private members = new Map<string, Promise<Member | null>>();
  private clinicsById = new Map<string, Promise<Clinic | null>>();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    registry: ViewRegistry,
    seals: Seals,
  ) {
    this.runner = registry.register(organisationView(seals));
    this.db = this.runner.rows;
    this.runner.changed.on(() => this.forget());
  }

  clinic(id: string): Promise<Clinic | null> {
    return remembered(this.clinicsById, id, async () => {
      const row = await this.db.selectFrom('clinics').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? clinicOf(row) : null;
    });
  }

  async clinics(): Promise<Clinic[]> {
    return (await this.db.selectFrom('clinics').selectAll().orderBy('name').execute()).map(clinicOf);
  }

  member(id: string): Promise<Member | null> {
    return remembered(this.members, id, async () => {
      const row = await this.db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const covers = await this.db.selectFrom('cover').select(['clinic', 'until']).where('staff', '=', id).execute();
      return { ...memberOf(row), covers };
    });
  }

  async allMembers(): Promise<Member[]> {
    return (await this.db.selectFrom('staff').selectAll().orderBy('name').execute()).map(memberOf);
  }

  /** Whom one can book there: clinicians of the clinic who are not suspended. */
  async cliniciansOf(clinic: string): Promise<Member[]> {
    const members = await this.allMembers();
    return members.filter(({ roles, clinics, suspended }) => !suspended && roles.includes('clinician') && clinics.includes(clinic));
  }

  /** Own clinics and those covered at this moment. */
  clinicsOpenTo({ clinics, covers }: Member): string[] {
    const now = this.clock.now().toISOString();
    const covered = covers.filter(({ until }) => until > now).map(({ clinic }) => clinic);
    return [...new Set([...clinics, ...covered])];
  }

  /** After a change, before it is answered: whoever made it sees it. */
  async settle(position: Position): Promise<void> {
    await this.runner.waitFor(position, MOMENT);
    this.forget();
  }

  private forget(): void {
    this.members = new Map();
    this.clinicsById = new Map();
  }
}

const remembered = <T>(memory: Map<string, Promise<T>>, id: string, read: () => Promise<T>): Promise<T> => {
  const known = memory.get(id);
  if (known) return known;
  const reading = read();
  memory.set(id, reading);
  const forget = (): void => void memory.delete(id);
  // What does not exist is not kept: there is no end to the names one could ask for.
  reading.then((found) => found ?? forget(), forget);
  return reading;
};

const clinicOf = ({ id, description, revision }: OrganisationTables['clinics']): Clinic => ({
  id,
  ...(JSON.parse(description) as ClinicDescription),
  revision,
});

const memberOf = (row: OrganisationTables['staff']): Member => ({
  id: row.id,
  name: row.name,
  signInName: row.sign_in_name,
  registration: row.registration,
  roles: JSON.parse(row.roles) as StaffRole[],
  clinics: JSON.parse(row.clinics) as string[],
  covers: [],
  suspended: row.suspended === 1,
  revision: row.revision,
});
