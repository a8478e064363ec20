import { CallRoom, type CallRoomParts, type RoomEvent, type Seat } from '@anteroom/media/server';
import type { Consultation } from '@anteroom/domain';
import { randomUUID } from 'node:crypto';
import type { Noted } from './call-facts';
import type { Standing } from './call-standing';
import { noted } from './noted';

export interface LiveCallParts extends Omit<CallRoomParts, 'newId' | 'told'> {
  consultation: string;
  /** Records it. Resolves once that is done, or was given up. */
  note(noted: Noted): Promise<void>;
  told(event: RoomEvent): void;
}

/** The call of one consultation while anybody is at it: begins, waits and ends as the consultation does, and says what is to be recorded. */
export class LiveCall {
  readonly room: CallRoom;
  readonly consultation: string;
  /** Who is on their way in, so that nobody comes into a room that is being shut. */
  coming = 0;
  /** Who wrote what, also once they are gone. */
  private readonly roles = new Map<string, string>();
  private readonly id = randomUUID();
  /** The host who was here last. */
  private host: string | undefined;
  private standing: Standing = 'ahead';
  /** Of the consultation, as it was last looked at: two looks may be answered in another order. */
  private revision = -1;
  /** The link of each guest, as it was last known. */
  private readonly links = new Map<string, string>();
  private count = 0;
  /** The last of each kind that is on its way into the log: what was said later is recorded later. */
  private readonly recording = new Map<string, Promise<void>>();
  /** Said here, and not yet in the log: until then the log says less than we know. */
  private unrecorded = 0;

  constructor(private readonly parts: LiveCallParts) {
    this.consultation = parts.consultation;
    this.room = new CallRoom({ ...parts, newId: randomUUID, told: (event) => this.heard(event) });
  }

  /** Why there is nothing to come to any more. */
  get over(): 'ended' | 'mode' | null {
    return this.standing === 'ended' || this.standing === 'mode' ? this.standing : null;
  }

  get isEmpty(): boolean {
    return this.coming === 0 && this.room.present.length === 0 && this.room.words.length === 0;
  }

  /** How much was said to be recorded, for telling whether something was while the consultation was looked at. */
  get said(): number {
    return this.count;
  }

  /**
   * As the consultation stands now; passed over where it is known how it stood later. `said` when one began to look: what was
   * held or taken up since is not in it.
   */
  async follow(standing: Standing, { call, chatDiscardedAt, guests, revision }: Consultation, said = this.count): Promise<void> {
    if (revision < this.revision) return;
    this.revision = revision;
    if (chatDiscardedAt !== null) this.room.discardWords(chatDiscardedAt);
    await this.putOut(guests);
    if (standing !== this.standing) await this.goTo(standing, call.held);
    else if (standing === 'on' && this.unrecorded === 0 && said === this.count) await this.holdOrTakeUp(call.held);
  }

  /** Who came by a link that opens nothing any more: withdrawn, or given anew since we looked. */
  private async putOut(guests: Consultation['guests']): Promise<void> {
    const renewed = guests.filter(({ guest, token }) => (this.links.get(guest) ?? token) !== token).map(({ guest }) => guest);
    const withdrawn = guests.filter((guest) => guest.withdrawn).map(({ guest }) => guest);
    for (const { guest, token } of guests) this.links.set(guest, token);
    for (const seat of this.room.present) {
      if (withdrawn.includes(seat.comer.user)) await this.room.remove(seat.id);
      else if (renewed.includes(seat.comer.user)) await this.room.close(seat, 'signed-out');
    }
  }

  /** Another call of the same clinician goes on: everybody here waits. */
  async holdForAnother(): Promise<void> {
    if (!this.room.isOn) return;
    void this.note('hold-call', { kind: 'on-hold' });
    await this.room.hold('on-hold');
  }

  /** Also while their line is lost, or once they have gone to somebody else. */
  isOf(host: string): boolean {
    return this.host === host;
  }

  /** How many lines were written after that, UTC as in ISO 8601; null: all. */
  linesSince(at: string | null): number {
    return this.room.words.filter((said) => at === null || Date.parse(said.at) > Date.parse(at)).length;
  }

  /** What was written so far becomes a fact. */
  async keepChat(): Promise<void> {
    const { words } = this.room;
    const lines = words.map(({ from, text, at }) => ({ who: this.roles.get(from), text, at }));
    const last = words.at(-1);
    if (!last) return;
    this.room.forgetWords(last.at);
    await this.note('keep-chat', { lines });
  }

  private async goTo(standing: Standing, held: 'on-hold' | 'ringing' | null): Promise<void> {
    const before = this.standing;
    this.standing = standing;
    if (standing === 'on') return held ? this.room.hold(held) : this.room.begin();
    if (standing === 'ahead') return before === 'on' ? this.room.hold('put-back') : undefined;
    void this.keepChat();
    await this.room.end(standing);
    // What was written while the lines were being closed.
    void this.keepChat();
  }

  /** Somebody said so by another way than the call's own line. */
  private async holdOrTakeUp(held: 'on-hold' | 'ringing' | null): Promise<void> {
    if (held && this.room.isOn) await this.room.hold(held);
    else if (!held && !this.room.isOn) await this.room.begin();
  }

  private heard(event: RoomEvent): void {
    if (event.what === 'came') this.came(event.seat);
    const found = noted(event);
    if (found && this.standing === 'on') void this.note(found.stem, found.input, found);
    this.parts.told(event);
  }

  private came({ id, isHost, comer }: Seat): void {
    this.roles.set(id, comer.role);
    if (isHost) this.host = comer.user;
  }

  private async note(stem: string, input: object, { by, about }: { by?: Seat | null; about?: string } = {}): Promise<void> {
    this.count += 1;
    this.unrecorded += 1;
    const key = `${this.id} ${stem} ${about ?? this.count}`;
    const asking = by ? { by: { id: by.comer.user, roles: ['clinician'] as const } } : {};
    const noted = { consultation: this.consultation, stem, input, key, ...asking };
    const recorded = (this.recording.get(stem) ?? Promise.resolve()).then(() => this.parts.note(noted));
    this.recording.set(stem, recorded);
    await recorded;
    this.unrecorded -= 1;
  }
}
