import type { CallRoom, RoomEvent } from '@anteroom/media/server';
import { Injectable } from '@nestjs/common';

/** Follows every call that goes on, to learn how well people hear and see each other. */
@Injectable()
export class CallWatching {
  /** Somebody is at the call of this consultation. */
  opened(_consultation: string, _room: CallRoom): void {}

  /** In the order in which it happened. Must not throw. */
  roomEvent(_consultation: string, _event: RoomEvent): void {}

  /** Nobody is there any more. */
  closed(_consultation: string): void {}
}
