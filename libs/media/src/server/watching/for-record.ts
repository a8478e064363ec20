import type { Band, MediaChange } from '../../quality';
import type { ForRecord, Standing } from './noticed';
import { Steady } from './steady';

type Side = 'expected' | 'host';
type Media = MediaChange['what'];
type Connection = Extract<ForRecord, { what: 'connection' }>;

/** Milliseconds. Sound may have carried a dose, so its recovery is believed soonest; nobody is harmed by a late word on a picture. */
const PATIENCE = {
  sound: { first: 4_000, most: 300_000 },
  picture: { first: 8_000, most: 600_000 },
  quality: { first: 10_000, most: 600_000 },
  degraded: { first: 10_000, most: 600_000 },
  /** Somebody is waiting to know whether to ring instead. */
  lost: { first: 6_000, most: 150_000 },
};
/** Milliseconds for which a side has to be lost before the call is. */
const LOST_AFTER = 2_500;
const WORST_LAST: readonly Band[] = ['fine', 'watch', 'prompt', 'not-known'];
const CONNECTIONS: readonly Connection['state'][] = ['established', 'degraded', 'lost'];

/** A call as it stands, by sides. Null: nobody of that side is there, or nothing is known of it. */
export interface Standings {
  quality: Readonly<Record<Side, { band: Band; delayMs: number | null } | null>>;
  media: Readonly<Record<Standing, Readonly<Record<Media, boolean | null>>>>;
  connection: Connection | null;
}

/** What of a call is kept: every state that lasts, and few that do not. */
export class ForRecords {
  private readonly quality: Record<Side, Steady<Band>> = { host: band(), expected: band() };
  /** Null until something is known: what was lost in an earlier stay may be there now. */
  private readonly media = new Map<string, Steady<boolean | null>>();
  private lostSince: number | undefined;
  private readonly connection = new Steady<Connection['state'] | null>(null, (state) => (state === null ? CONNECTIONS.length : CONNECTIONS.indexOf(state)), (left) => PATIENCE[left === 'lost' ? 'lost' : 'degraded']);

  /** Times in milliseconds. */
  take(at: number, standings: Standings): ForRecord[] {
    return [...this.takeQuality(at, standings), ...this.takeMedia(at, standings), ...this.takeConnection(at, standings)];
  }

  private takeQuality(at: number, { quality }: Standings): ForRecord[] {
    return (['host', 'expected'] as const).flatMap((toward) => {
      const { band: seen, delayMs } = quality[toward] ?? { band: 'not-known', delayMs: null };
      const changed = this.quality[toward].take(at, seen);
      return changed ? [{ what: 'quality' as const, toward, band: changed, delayMs }] : [];
    });
  }

  private takeMedia(at: number, { media }: Standings): ForRecord[] {
    return (Object.keys(media) as Standing[]).flatMap((of) =>
      (['sound', 'picture'] as const).flatMap((which) => {
        const flows = media[of][which];
        const changed = flows === null ? undefined : this.mediaOf(of, which).take(at, flows);
        return typeof changed !== 'boolean' ? [] : [{ what: 'media' as const, of, media: which, flows: changed }];
      }),
    );
  }

  private takeConnection(at: number, { connection }: Standings): ForRecord[] {
    this.lostSince = connection?.state === 'lost' ? (this.lostSince ?? at) : undefined;
    if (connection === null || this.isTooSoon(at)) return [];
    return this.connection.take(at, connection.state) === undefined ? [] : [connection];
  }

  /** Who never came has not been lost, and a moment without anything is told as sound and picture lost. */
  private isTooSoon(at: number): boolean {
    return this.lostSince !== undefined && (this.connection.now === null || at - this.lostSince < LOST_AFTER);
  }

  private mediaOf(of: Standing, which: Media): Steady<boolean | null> {
    const key = `${of} ${which}`;
    const steady = this.media.get(key) ?? new Steady<boolean | null>(null, flowing, () => PATIENCE[which]);
    this.media.set(key, steady);
    return steady;
  }
}

const flowing = (flows: boolean | null): number => (flows === null ? 2 : flows ? 0 : 1);

const band = (): Steady<Band> => new Steady<Band>('not-known', (one) => WORST_LAST.indexOf(one), () => PATIENCE.quality);
