import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@anteroom/domain/kernel';
import { notYourRole, Problem } from '../http/problem';
import { OPEN, ROLES_ALLOWED, type SignedIn, type StaffRequest, WHILE_LOCKED } from './asking';
import { tokenOf } from './session-cookie';
import { StaffSessions } from './staff-sessions';

export const notSignedIn = (): Problem => new Problem(401, 'not-signed-in', 'Sign in first.');
const locked = (): Problem => new Problem(401, 'locked', 'The session is locked. Enter your password to go on; what you typed is still there.');
const mustChange = (): Problem => new Problem(403, 'password-must-change', 'Choose a password of your own first.');

/** Stands before every address: whoever adds one and forgets to think of it gets a closed one. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: StaffSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const told = <T>(key: string): T | undefined => this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    if (told<boolean>(OPEN)) return true;
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const token = tokenOf(request);
    const signedIn = token && (await this.sessions.find(token));
    if (!signedIn) throw notSignedIn();
    request.signedIn = signedIn;
    if (!told<boolean>(WHILE_LOCKED)) admit(signedIn, told<Role[]>(ROLES_ALLOWED));
    return true;
  }
}

/** @throws Problem 401 while locked, 403 where the role is another or the password has to be changed first */
export function admit({ session, asking }: SignedIn, roles: readonly Role[] | undefined): void {
  if (session.locked) throw locked();
  if (session.mustChangePassword) throw mustChange();
  if (roles && !roles.some((role) => asking.roles.includes(role))) throw notYourRole();
}
