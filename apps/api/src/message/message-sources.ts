import type { RecordedFact } from '@anteroom/domain';
import type { PathwayRef } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { Pathways } from '../consultation/pathways';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { CONFIGURATION } from '../http/http.module';
import { ServerAddress } from '../http/server-address';
import { Organisation, type Clinic } from '../organisation/organisation';
import type { Sending } from './compose';
import type { WriterSources } from './message-writer';
import { GuestSecrets } from './guest-secrets';
import { VisitSecrets, type VisitSecret } from './visit-secrets';

/** Where this server keeps what messages speak of. */
@Injectable()
export class MessageSources implements WriterSources {
  @Inject() private readonly guestSecrets!: GuestSecrets;

  constructor(
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly address: ServerAddress,
    private readonly streams: ConsultationStreams,
    private readonly pathways: Pathways,
    private readonly organisation: Organisation,
    private readonly secrets: VisitSecrets,
  ) {}

  facts(consultation: string): Promise<readonly RecordedFact[]> {
    return this.streams.facts(consultation);
  }

  clinic(id: string): Promise<Clinic | null> {
    return this.organisation.clinic(id);
  }

  pathway(ref: PathwayRef | null | undefined) {
    return this.pathways.pinned(ref);
  }

  linkFor(link: { token: string } | null): Promise<VisitSecret | null> {
    return this.secrets.linkFor(link);
  }

  guestLink(tokenHash: string): Promise<{ token: string } | null> {
    return this.guestSecrets.find(tokenHash);
  }

  publicUrl(): string {
    return this.address.url;
  }

  sending(): Sending {
    const { smtpUrl, mailFrom } = this.configuration;
    return { way: smtpUrl ? 'email' : 'outbox', from: mailFrom ?? `no-reply@${new URL(this.address.url).hostname}` };
  }
}
