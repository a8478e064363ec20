import { Injectable } from '@nestjs/common';
import { StaffSessions } from '../identity/staff-sessions';

/** Whether somebody may go on watching a clinic: asked again while a stream is open. */
@Injectable()
export class MayWatch {
  constructor(private readonly sessions: StaffSessions) {}

  /** Null while they may, otherwise the code of why not. */
  async clinic(sessionKey: string, clinic: string): Promise<string | null> {
    const signedIn = await this.sessions.look(sessionKey);
    if (!signedIn) return 'not-signed-in';
    if (signedIn.session.locked) return 'locked';
    return signedIn.asking.clinics.includes(clinic) ? null : 'not-found';
  }
}
