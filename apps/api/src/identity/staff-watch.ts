import { Injectable } from '@nestjs/common';
import { worksIn } from './asking';
import type { Session } from './sessions';
import { StaffSessions } from './staff-sessions';

/** Whether somebody who opened a stream may still watch it. */
@Injectable()
export class StaffWatch {
  constructor(private readonly sessions: StaffSessions) {}

  /** For `Watch.check`: `not-signed-in`, `locked`, or `not-found` once the clinic is no longer theirs to see. */
  check({ key }: Pick<Session, 'key'>, clinic: string): () => Promise<string | null> {
    return async () => {
      const signedIn = await this.sessions.look(key);
      if (!signedIn) return 'not-signed-in';
      if (signedIn.session.locked) return 'locked';
      return worksIn(signedIn.asking, clinic) ? null : 'not-found';
    };
  }
}
