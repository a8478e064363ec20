import type { Transaction } from 'kysely';
import type { RecordedFact } from '@anteroom/domain/kernel';
import { factOf } from '../engine/recorder';
import type { Seals } from '../engine/sealing/seals';
import type { View } from '../engine/view';
import type { ClinicFact } from './clinic.facts';
import type { StaffFact } from './staff.facts';

export interface OrganisationTables {
  /** `description` is JSON. */
  clinics: { id: string; name: string; description: string; revision: number };
  /** `roles` and `clinics` are JSON lists. */
  staff: {
    id: string;
    name: string;
    sign_in_name: string;
    registration: string | null;
    roles: string;
    clinics: string;
    suspended: number;
    revision: number;
  };
  cover: { clinic: string; staff: string; until: string };
}

type Trx = Transaction<OrganisationTables>;
type Placed<F> = F & { stream: string; revision: number };

/** Which clinics there are, who works there, and who covers for whom. */
export const organisationView = (seals: Seals): View<OrganisationTables> => ({
  name: 'organisation',
  version: 1,
  tables: ['clinics', 'staff', 'cover'],

  async create(db) {
    await db.schema
      .createTable('clinics')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('description', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sign_in_name', 'text', (column) => column.notNull())
      .addColumn('registration', 'text')
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('clinics', 'text', (column) => column.notNull())
      .addColumn('suspended', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('cover')
      .addColumn('clinic', 'text', (column) => column.notNull())
      .addColumn('staff', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cover_by_staff', ['staff', 'clinic'])
      .execute();
  },

  async apply(trx, events) {
    const ours = events.filter(({ stream }) => stream.startsWith('clinic-') || stream.startsWith('staff-'));
    for (const fact of await seals.open(ours.map(factOf))) {
      if (fact.stream.startsWith('clinic-')) await foldClinic(trx, fact);
      else await foldMember(trx, fact);
    }
    return ours.map(({ stream }) => stream);
  },
});

async function foldClinic(trx: Trx, event: RecordedFact): Promise<void> {
  const id = event.stream.slice('clinic-'.length);
  const fact = contentOf<ClinicFact>(event);
  if (fact.type === 'CoverGranted') {
    const { until } = fact.data;
    const insert = trx.insertInto('cover').values({ clinic: id, ...fact.data });
    await insert.onConflict((on) => on.columns(['staff', 'clinic']).doUpdateSet({ until })).execute();
  } else if (fact.type === 'ClinicOpened' || fact.type === 'ClinicDescribed') {
    const row = { name: fact.data.name, description: JSON.stringify(fact.data), revision: event.revision };
    await trx.insertInto('clinics').values({ id, ...row }).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
  }
}

async function foldMember(trx: Trx, event: RecordedFact): Promise<void> {
  const id = event.stream.slice('staff-'.length);
  const fact = contentOf<StaffFact>(event);
  const { revision } = event;
  if (fact.type === 'StaffMemberAppointed') {
    const { name, signInName, registration = null } = fact.sealed;
    const who = { id, name, sign_in_name: signInName, registration, suspended: 0, revision };
    await trx.insertInto('staff').values({ ...who, ...duties(fact.data) }).execute();
    return;
  }
  const changed = {
    ...(fact.type === 'StaffRolesGiven' && duties(fact.data)),
    ...(fact.type === 'StaffMemberSuspended' && { suspended: 1 }),
    ...(fact.type === 'StaffMemberReinstated' && { suspended: 0 }),
  };
  await trx.updateTable('staff').set({ ...changed, revision }).where('id', '=', id).execute();
}

const duties = ({ roles, clinics }: { roles: string[]; clinics: string[] }) => ({
  roles: JSON.stringify(roles),
  clinics: JSON.stringify(clinics),
});

const contentOf = <F extends { type: string }>({ sealed, ...fact }: RecordedFact): Placed<F> =>
  ({ ...fact, sealed: sealed?.scheme === 'none' ? sealed.content : undefined }) as unknown as Placed<F>;
