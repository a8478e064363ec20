import { Clock } from './clock';
import { Failures } from './failures';
import { Lanes } from './lanes';

export interface Due {
  /** This deadline and no other: a deadline armed again has another key. */
  key: string;
  due: Date;
  /** Deadlines of one lane are passed one after the other; each has its own where none is given. */
  lane?: string;
}

export interface Passing<Item extends Due> {
  item: Item;
  now: Date;
  /** The moment itself was missed, so people may not have been served in between. */
  late: boolean;
}

export interface Downtime {
  from: Date;
  to: Date;
}

export interface DeadlineOptions<Item extends Due> {
  clock: Clock;
  /** What falls due until then, the earliest first, at most so many. */
  due: (until: Date, limit: number) => Promise<readonly Item[]>;
  /** May be called again for what it has passed already, after a crash or when `due` goes on naming it. */
  pass: (passing: Passing<Item>) => Promise<void>;
  report: (error: unknown) => void;
  /** When this program was not running, or not serving. */
  downtimes?: () => readonly Downtime[];
  graceMs?: number;
  /** How many lanes at once. */
  abreast?: number;
  backOff?: (failures: number) => number;
}

const LONGEST_SLEEP = 30_000;
const PAGE = 1_000;
/** A view may need a moment to take a deadline off the list; what is still on it after this was not passed for good. */
const PATIENCE = 60_000;

/**
 * Passes whatever is due, never one deadline twice at once. The list of deadlines is the only memory: nothing is armed
 * here, so nothing is lost with the process.
 */
export class DeadlineRunner<Item extends Due> {
  private readonly abreast: number;
  private readonly lanes: Lanes<Item>;
  private readonly failures: Failures;
  private readonly passed = new Map<string, number>();
  private alarm: { at: number; timer: NodeJS.Timeout } | undefined;
  private looking: Promise<void> | undefined;
  private again = false;
  private more = false;
  private running = false;

  constructor(private readonly options: DeadlineOptions<Item>) {
    this.abreast = Math.min(options.abreast ?? 128, PAGE);
    this.lanes = new Lanes(this.abreast, (item) => this.pass(item));
    this.failures = new Failures(options.backOff);
  }

  start(): void {
    this.running = true;
    this.poke();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.silence();
    this.lanes.clear();
    await this.quiet();
  }

  /** Looks again now: something was armed or cleared, or the clock was set. */
  poke(): void {
    if (!this.running || this.hasEnough) return;
    this.again = true;
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
      // Asked for in the very moment the loop ended.
      if (this.again) this.poke();
    });
  }

  /** More than can be passed at once is here, and whoever passes the last of it looks again: a list of thousands is not read for each. */
  private get hasEnough(): boolean {
    return this.more && this.lanes.size > this.abreast;
  }

  /** Once nothing is being looked up or passed. */
  async quiet(): Promise<void> {
    while (this.looking || this.lanes.busy) {
      await this.looking;
      await this.lanes.quiet();
    }
  }

  private async look(): Promise<void> {
    while (this.again && this.running) {
      this.again = false;
      this.silence();
      this.wakeIn(await this.lookOnce());
    }
  }

  /** Answers with how long there is nothing to do. */
  private async lookOnce(): Promise<number> {
    const now = this.options.clock.now().getTime();
    try {
      const limit = PAGE + this.passed.size + this.failures.size + this.lanes.size;
      const items = await this.options.due(new Date(now + LONGEST_SLEEP), limit);
      const last = items.at(-1);
      this.more = items.length >= limit && last !== undefined && last.due.getTime() <= now;
      this.forget(items, items.length < limit, now);
      const moments = items.map((item) => this.admit(item, now));
      return Math.min(LONGEST_SLEEP, ...moments);
    } catch (error) {
      this.options.report(error);
      return Math.min(LONGEST_SLEEP, this.failures.add('', now, error) - now);
    }
  }

  /** Lets the item into its lane if it is due, and answers with how long until it wants to be looked at. */
  private admit(item: Item, now: number): number {
    if (this.lanes.has(item.key) || this.passed.has(item.key)) return LONGEST_SLEEP;
    const moment = Math.max(item.due.getTime(), this.failures.until(item.key));
    if (moment > now) return moment - now;
    this.lanes.add(item);
    return LONGEST_SLEEP;
  }

  private forget(items: readonly Item[], isAll: boolean, now: number): void {
    const listed = new Set(items.map(({ key }) => key));
    const isGone = (key: string): boolean => isAll && !listed.has(key) && !this.lanes.has(key);
    for (const [key, at] of this.passed) if (isGone(key) || now - at > PATIENCE) this.passed.delete(key);
    this.failures.forget(isGone);
  }

  private async pass(item: Item): Promise<void> {
    const now = this.options.clock.now();
    try {
      await this.options.pass({ item, now, late: this.isLate(item.due, now) });
      this.passed.set(item.key, now.getTime());
      this.failures.clear(item.key);
    } catch (error) {
      this.options.report(error);
      this.wakeIn(this.failures.add(item.key, now.getTime(), error) - now.getTime());
    }
    if (this.more && !this.hasEnough) this.turnPage();
  }

  /** Once a page, when the lanes are about to run dry. */
  private turnPage(): void {
    this.more = false;
    this.poke();
  }

  private isLate(due: Date, now: Date): boolean {
    if (now.getTime() - due.getTime() > (this.options.graceMs ?? 60_000)) return true;
    return (this.options.downtimes?.() ?? []).some(({ from, to }) => from <= due && due <= to);
  }

  /** Unless it wakes earlier anyway. */
  private wakeIn(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (!this.running || (this.alarm && this.alarm.at <= at)) return;
    this.silence();
    this.alarm = { at, timer: setTimeout(() => this.poke(), Math.max(1, milliseconds)) };
  }

  private silence(): void {
    clearTimeout(this.alarm?.timer);
    this.alarm = undefined;
  }
}
