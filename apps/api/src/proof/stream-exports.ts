import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../engine/clock';
import { CLOCK, EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, StoredEvent } from '../engine/event-log';
import { type Earlier, exportLines, type Placed } from './export-lines';
import { HeadSigner, LogChanged } from './head-signer';
import { KeptTree } from './kept-tree';
import { type LogTree, NotInTree } from './log-tree';
import { SignedHeads } from './signed-heads';
import { SIGNING_KEY, type SigningKey } from './signing-key';
import type { SignedHead } from './verifier/format';
import { leafHash } from './verifier/merkle';

/** How a stream stands in the log. */
export interface Standing {
  facts: number;
  /** The places of its first and last fact in the log, from 0. */
  first: number | null;
  last: number | null;
  /** The newest head of the log; null where none was ever signed. */
  head: SignedHead | null;
  /** The first head that holds all of it; null where none does yet. */
  covering: SignedHead | null;
  /** Revisions whose bytes are not those that the log had when they were taken into its tree. */
  changed: number[];
}

interface Found {
  event: StoredEvent;
  index: number;
}

/** Takes one stream out of the log with everything that proves it. */
@Injectable()
export class StreamExports {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGNING_KEY) private readonly signing: SigningKey,
    private readonly tree: KeptTree,
    private readonly signer: HeadSigner,
    private readonly heads: SignedHeads,
  ) {}

  /** All of it as it stands now, under a head signed for it. `sizes`: of heads that somebody kept. Null where nothing was ever signed. */
  async export(stream: string, sizes: readonly number[]): Promise<string[] | null> {
    const newest = await this.newest();
    if (!newest) return null;
    const tree = this.tree.ask();
    const found = (await this.find(tree, stream)).filter(({ index }) => index < newest.size);
    const facts = await Promise.all(found.map((one) => this.place(tree, one, newest.size)));
    const about = { at: this.clock.now().toISOString(), facts: facts.length, stream };
    const earlier = await this.earlier(tree, newest, [(found.at(-1)?.index ?? -1) + 1, ...sizes]);
    const lines: string[] = [];
    for await (const line of exportLines({ about, newest, earlier, facts, signing: this.signing })) lines.push(line);
    return lines;
  }

  async standing(stream: string): Promise<Standing> {
    const [head, tree] = [await this.newest(), this.tree.ask()];
    const found = await this.find(tree, stream);
    const size = await tree.size();
    const changed: number[] = [];
    for (const { event, index } of found) if (index < size && !(await tree.leaf(index)).equals(leafHash(event.body))) changed.push(event.revision);
    const last = found.at(-1)?.index ?? null;
    return { facts: found.length, first: found[0]?.index ?? null, last, head, covering: last === null ? null : await this.heads.covering(last + 1), changed };
  }

  /** Where the log is not what was signed, the last one that was: that the two differ is what has to be seen. */
  private async newest(): Promise<SignedHead | null> {
    try {
      return await this.signer.sign();
    } catch (error) {
      if (error instanceof LogChanged) return this.heads.last();
      throw error;
    }
  }

  private async find(tree: LogTree, stream: string): Promise<Found[]> {
    const found: Found[] = [];
    for (const event of await this.log.readStream(stream)) {
      // One that the tree does not know is shown where it would have to be, without a proof.
      found.push({ event, index: (await tree.indexOf(event.position)) ?? (found.at(-1)?.index ?? -1) + 1 });
    }
    return found;
  }

  private async place(tree: LogTree, { event, index }: Found, size: number): Promise<Placed> {
    return { event, index, proof: await proofOf(tree.inclusion(index, size)) };
  }

  /** The first head that holds the whole stream, and those asked for; each once, the newest first. */
  private async earlier(tree: LogTree, newest: SignedHead, [whole = 0, ...sizes]: number[]): Promise<Earlier[]> {
    const covering = await this.heads.covering(whole);
    const wanted = await this.heads.ofSizes([...new Set([...sizes, ...(covering ? [covering.size] : [])])]);
    const earlier = wanted.filter((head) => head.size < newest.size);
    return Promise.all(earlier.map(async (head) => ({ head, consistency: await proofOf(tree.consistency(head.size, newest.size)) })));
  }
}

/** None where the log was cut off: whoever verifies has to see that. */
async function proofOf(proof: Promise<Buffer[]>): Promise<Buffer[]> {
  try {
    return await proof;
  } catch (error) {
    if (error instanceof NotInTree) return [];
    throw error;
  }
}
