import { ROLES, type Role } from '../kernel';
import type { Arranged } from '../pathway/arrange';
import type { Consultation } from './consultation.state';
import type { FactType } from './consultation.events';
import { NOTHING } from '../pathway/arrange';

/** Who may record a fact here, in order of preference. */
export const rolesFor = (arranged: Arranged, { stage }: Consultation, type: FactType): readonly Role[] =>
  arranged.ways[stage ?? NOTHING]?.[type]?.by ?? arranged.pathway.facts[type]?.by ?? ROLES;

/** The role in which somebody with several acts: the first that may. */
export const actingRole = (by: readonly Role[], asking: readonly Role[]): Role | null =>
  by.find((role) => asking.includes(role)) ?? null;
