import { Inject, Injectable, Logger } from '@nestjs/common';
import { Background, type Worker } from '../engine/background';
import type { Clock } from '../engine/clock';
import { Concerns } from '../engine/concerns';
import { CLOCK, EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog } from '../engine/event-log';
import { InTurn } from '../engine/in-turn';
import { KeptTree } from './kept-tree';
import type { LogTree } from './log-tree';
import { signHead } from './sign-head';
import { SignedHeads } from './signed-heads';
import { SIGNING_KEY, type SigningKey } from './signing-key';
import type { SignedHead } from './verifier/format';
import { begins } from './verifier/merkle';

/** Of the log, so that what is altered later shows; as often as that. */
export const SIGN_EVERY = 10 * 60_000;
const PART = 'proof';

/** What was signed is not in the log any more, or not as it was. Nothing is signed over it. */
export class LogChanged extends Error {
  readonly code = 'log-changed';

  constructor(message: string) {
    super(message);
    this.name = 'LogChanged';
  }
}

/** Signs how far the log has come: every ten minutes, when it grew or the key is another one, on one node at a time; and when asked, on any. */
@Injectable()
export class HeadSigner implements Worker {
  readonly name = 'head-signing';
  private readonly inTurn = new InTurn();
  private readonly logger = new Logger('Proof');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGNING_KEY) private readonly signing: SigningKey,
    private readonly tree: KeptTree,
    private readonly heads: SignedHeads,
    private readonly concerns: Concerns,
    background: Background,
  ) {
    background.add(this);
    concerns.say(PART, null);
  }

  start(): void {
    if (this.signing.madeNow) this.logger.log(`A signing key was made. Give ${this.signing.madeNow} to whoever is to verify, before anything goes wrong.`);
    this.timer = setInterval(() => void this.look(), SIGN_EVERY);
    this.timer.unref();
    void this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.inTurn.run(() => Promise.resolve());
  }

  /** The newest head: of all that is in the log now. Null where there is nothing yet. @throws LogChanged */
  sign(): Promise<SignedHead | null> {
    return this.inTurn.run(() => this.attempt());
  }

  private async look(): Promise<void> {
    try {
      await this.sign();
    } catch (err) {
      if (!(err instanceof LogChanged)) this.logger.error({ err }, 'The head of the log could not be signed');
    }
  }

  private async attempt(): Promise<SignedHead | null> {
    // Before the tree is looked at: it only grows, so that it holds all of them.
    const [last, inFile] = [await this.heads.last(), await this.heads.lastInFile()];
    // A tree that has yet to take facts tells nothing about what is missing in the log.
    if (!(await this.tree.hasCaughtUp())) return last;
    const tree = this.tree.ask();
    const size = await tree.size();
    await this.check(tree, size, [last, inFile]);
    if (size === 0 || (last?.size === size && last.key === this.signing.text)) return last;
    return this.signHead(tree, size);
  }

  private async signHead(tree: LogTree, size: number): Promise<SignedHead> {
    const [origin, position, root] = [await this.origin(), await tree.position(size - 1), await tree.root(size)];
    const signed = signHead({ at: this.clock.now().toISOString(), origin, position, root, size }, this.signing);
    await this.heads.keep(signed);
    this.logger.log(signed, 'A head of the log was signed');
    return signed;
  }

  /** @throws LogChanged, and says so wherever somebody looks */
  private async check(tree: LogTree, size: number, heads: readonly (SignedHead | null)[]): Promise<void> {
    const trouble = (await this.tree.trouble()) ?? (await this.troubleWith(tree, size, heads));
    if (this.concerns.say(PART, trouble)) {
      if (trouble === null) this.logger.warn('The log goes on from what was signed again');
      else this.logger.error({ trouble }, 'The log is not what was signed');
    }
    if (trouble !== null) throw new LogChanged(trouble);
  }

  private async troubleWith(tree: LogTree, size: number, heads: readonly (SignedHead | null)[]): Promise<string | null> {
    for (const head of heads) {
      const said = head && `${head.size} entries were signed at ${head.at}`;
      if (!head) continue;
      if (size < head.size) return `${said}, and the log has ${size}: its end was cut off, or an older one was put back and nobody said so.`;
      if (head.origin !== (await this.origin())) return `${said}, of another log than this.`;
      const earlier = { size: head.size, root: Buffer.from(head.root, 'hex') };
      const later = { size, root: await tree.root(size) };
      if (!begins(earlier, later, await tree.consistency(head.size, size))) return `${said}, and the first ${head.size} of the log are not those: something in them was altered, taken out or put in.`;
    }
    return null;
  }

  private async origin(): Promise<string> {
    return (await this.log.readAll(null, 1))[0]?.id ?? '';
  }
}
