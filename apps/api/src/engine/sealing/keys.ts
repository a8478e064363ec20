import { LastUsed } from '../last-used';
import type { KeyRow, KeyStore, Owner } from './key-store';
import { KeysRefused } from './keys-refused';
import type { MasterKey } from './master-key';
import { unwrap } from './wrapping';

/** A key in the clear, in memory only. */
export interface DataKey {
  id: string;
  key: Buffer;
}

/** What there is under a key's id: the key, or `null` once it is destroyed. */
interface Known {
  key: Buffer | null;
  /** Milliseconds of this process. */
  at: number;
}

const MOST = 50_000;
/** Milliseconds after which another node may have destroyed it: so long may an erased patient still be read elsewhere. */
const FRESH = 10_000;

const nameOf = ({ subject, part }: Owner): string => `${part} ${subject}`;

interface Asking {
  owners: Map<string, Owner>;
  answer: Promise<Map<string, DataKey>>;
}

/** Keys of patients, unwrapped when they are needed and then remembered. */
export class Keys {
  private readonly known = new LastUsed<Known>(MOST);
  private readonly sealing = new LastUsed<DataKey>(MOST);
  private readonly masters: ReadonlyMap<string, MasterKey>;
  private asking: Asking | undefined;
  /** How often a key was no longer the one to seal with. */
  private forgotten = 0;

  /** Wraps with the first of the master keys; the others are those before it. */
  constructor(
    private readonly store: KeyStore,
    private readonly master: MasterKey,
    older: readonly MasterKey[] = [],
  ) {
    this.masters = new Map([master, ...older].map((one) => [one.id, one]));
  }

  /** The key that seals for each owner now, in the order asked; durable, made where there was none. */
  async toSeal(owners: readonly Owner[]): Promise<DataKey[]> {
    // Where others may have destroyed it, only the store knows which one lives.
    const known = this.store.shared ? [] : owners.map((owner) => this.sealing.get(nameOf(owner)));
    if (owners.every((_, index) => known[index])) return known as DataKey[];
    const found = await this.ask(owners);
    return owners.map((owner) => found.get(nameOf(owner)) as DataKey);
  }

  /** The key under each id; `null` where it was destroyed, absent where the store has never heard of it. */
  async toOpen(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer | null>> {
    const found = new Map<string, Buffer | null>();
    const since = this.store.shared ? performance.now() - FRESH : -Infinity;
    const wanted: string[] = [];
    for (const id of ids) {
      const known = this.known.get(id);
      if (known && known.at >= since) found.set(id, known.key);
      else wanted.push(id);
    }
    const { forgotten } = this;
    const rows = wanted.length === 0 ? [] : await this.store.byId(wanted);
    for (const row of rows) found.set(row.key, this.take(row, forgotten));
    return found;
  }

  /** Whether other nodes seal with these keys too, and may be doing so. */
  get shared(): boolean {
    return this.store.shared;
  }

  /**
   * Whatever is sealed for this owner from now on gets a newer key. Answers with those before it, which still open, so that they
   * can be destroyed without anything that is written meanwhile.
   */
  async succeed(owner: Owner): Promise<string[]> {
    const before = await this.store.succeed(owner, this.master);
    this.forget(owner, []);
    return before;
  }

  /**
   * Destroys every key of this owner, and answers with their ids, those destroyed before among them. What is sealed for
   * them afterwards gets another key.
   */
  async destroy(owner: Owner): Promise<string[]> {
    const keys = await this.store.destroy(owner);
    this.forget(owner, keys);
    return keys;
  }

  /** Destroys these once more, after a copy of the key store was put back that may still have them. */
  async destroyAgain(owner: Owner, keys: readonly string[]): Promise<void> {
    await this.store.destroyAgain(owner, keys);
    this.forget(owner, keys);
  }

  /** Every key that was destroyed. */
  destroyed(): Promise<(Owner & { key: string })[]> {
    return this.store.destroyed();
  }

  /** Asks the store for these again when they are next needed. */
  unremember(keys: readonly string[]): void {
    // Whoever is asking the store at this moment may be told what no longer holds.
    this.forgotten += 1;
    for (const key of keys) this.known.forget(key);
  }

  private forget(owner: Owner, keys: readonly string[]): void {
    this.sealing.forget(nameOf(owner));
    this.unremember(keys);
  }

  /** Whoever asks in the same turn of the event loop is answered at once: each write to the store waits for the disk. */
  private ask(owners: readonly Owner[]): Promise<Map<string, DataKey>> {
    const asking = (this.asking ??= this.gather());
    for (const owner of owners) asking.owners.set(nameOf(owner), owner);
    return asking.answer;
  }

  private gather(): Asking {
    const owners = new Map<string, Owner>();
    const gathered = new Promise<void>((resolve) => void setImmediate(resolve));
    const answer = gathered.then(async () => {
      this.asking = undefined;
      const { forgotten } = this;
      const rows = await this.store.living([...owners.values()], this.master);
      return new Map([...rows].map(([name, row]) => [name, this.remember(name, row, forgotten)] as const));
    });
    return { owners, answer };
  }

  private remember(name: string, row: KeyRow, forgotten: number): DataKey {
    const key = { id: row.key, key: this.take(row, forgotten) as Buffer };
    if (forgotten === this.forgotten) this.sealing.set(name, key);
    return key;
  }

  /** Remembered, unless some key was forgotten since the store was asked: it may have been this one. */
  private take(row: KeyRow, forgotten: number): Buffer | null {
    const key = row.wrapped === null ? null : unwrap(this.masterOf(row), row, row.wrapped);
    if (forgotten === this.forgotten) this.known.set(row.key, { key, at: performance.now() });
    return key;
  }

  private masterOf({ key, master }: KeyRow): MasterKey {
    const found = this.masters.get(master ?? '');
    if (!found) throw new KeysRefused(`The key ${key} is wrapped with the master key ${master}, which this program was not given`);
    return found;
  }
}
