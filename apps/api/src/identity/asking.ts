import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Asking as AskingRoles, Role } from '@anteroom/domain/kernel';
import type { Request } from 'express';
import { notFound } from '../http/problem';
import type { Session } from './sessions';

/** The member of staff who asks. */
export interface AskingStaff extends AskingRoles {
  name: string;
  /** Own clinics and those covered at this moment. */
  clinics: readonly string[];
}

export interface SignedIn {
  session: Session;
  asking: AskingStaff;
}

export interface StaffRequest extends Request {
  signedIn?: SignedIn;
}

export const OPEN = 'open';
export const ROLES_ALLOWED = 'roles';
export const WHILE_LOCKED = 'while-locked';

/** Whoever comes: no session is asked for. */
export const Open = () => SetMetadata(OPEN, true);

/** One of these roles is needed; without this, being signed in is enough. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES_ALLOWED, roles);

/** Answered even while the session is locked, or the password has to be changed first. */
export const WhileLocked = () => SetMetadata(WHILE_LOCKED, true);

const signedInOf = (context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<StaffRequest>();
  if (!signedIn) throw new Error('Asked who is signed in where nobody has to be');
  return signedIn;
};

/** The `AskingStaff` of this request, as a parameter. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): AskingStaff => signedInOf(context).asking);

/** The `Session` of this request, as a parameter. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => signedInOf(context).session);

/** Both of them, for whoever watches a stream. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => signedInOf(context));

export const worksIn = (asking: Pick<AskingStaff, 'clinics'>, clinic: string): boolean => asking.clinics.includes(clinic);

/** Another clinic's consultation is 404, so that its existence is not told. */
export function mustWorkIn(asking: Pick<AskingStaff, 'clinics'>, clinic: string | null | undefined): void {
  if (!clinic || !worksIn(asking, clinic)) throw notFound();
}
