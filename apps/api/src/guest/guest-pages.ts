import type { GuestKind, Mode } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Pathways } from '../consultation/pathways';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { notFound } from '../http/problem';
import { Organisation, type Clinic } from '../organisation/organisation';
import { contactsOf } from './guest-contacts';
import { guestState, isOver, opensAt, standing, type GuestState, type InvitedGuest } from './guest-visit';

/** Nothing clinical and nothing of the patient: whoever interprets learns the rest in the call. */
export interface GuestAnswer {
  guest: { kind: GuestKind; name: string };
  state: GuestState;
  appointment: { start: Instant; minutes: number; mode: Mode; opensAt: Instant };
  clinic: Pick<Clinic, 'name' | 'zone' | 'helpNumber' | 'backupNumber'>;
}

type Asked = InvitedGuest & { consultation: string };

/** What a guest sees of the consultation they were invited to. */
@Injectable()
export class GuestPages {
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly organisation!: Organisation;
  @Inject(CLOCK) private readonly clock!: Clock;

  async of({ consultation: id, guest, kind, token }: Asked): Promise<GuestAnswer> {
    const { consultation } = await this.streams.atHead(id);
    const clinic = await this.organisation.clinic(consultation.clinic);
    if (!clinic) throw notFound();
    const { arrivalOpens } = this.pathways.pinned(consultation.pathway).pathway.times;
    const { start, minutes, mode } = consultation;
    const over = await isOver(consultation, this.streams);
    const { name, zone, helpNumber, backupNumber } = clinic;
    return {
      guest: { kind, name: await this.nameOf(id, guest) },
      state: standing(consultation, guest, token) ? guestState(consultation, { now: this.clock.now().toISOString(), arrivalOpens, over }) : 'withdrawn',
      appointment: { start, minutes, mode, opensAt: opensAt(consultation, arrivalOpens) },
      clinic: { name, zone, helpNumber, backupNumber },
    };
  }

  /** As everybody in the call is shown them. */
  async nameOf(consultation: string, guest: string): Promise<string> {
    return contactsOf(await this.streams.facts(consultation), guest)?.name ?? 'Guest';
  }

  async clinicOf(id: string): Promise<string> {
    return (await this.streams.atHead(id)).consultation.clinic;
  }
}
