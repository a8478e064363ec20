import { randomUUID } from 'node:crypto';
import { met, STEPS } from '../support/a-life';
import { aBooking } from '../support/api';

/** What somebody was told is done. */
export interface Told {
  id: string;
  stem: string;
  key: string;
  revision: number;
  body: { text?: string };
}

interface Asked {
  id: string;
  stem: string;
  key: string;
  body: object;
  life?: Life;
}

/** A consultation on its way, and how many of the steps below it has behind it. */
interface Life {
  id: string;
  steps: number;
}

const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

/** In turn: an ordinary visit, and two whose deadlines fall due while people work. */
const STARTS = [() => inMinutes(180), () => inMinutes(2 * 24 * 60 + 0.04), () => inMinutes(180), () => inMinutes(-10 + 0.04)];

/**
 * Somebody at the desk and in the room, working as fast as the server lets them. Whoever is not answered asks the same
 * again under the same key once the server is back.
 */
export class BusyPerson {
  readonly told: Told[] = [];
  readonly refused: string[] = [];
  /** How often a part was gone when they asked. */
  waited = 0;
  /** What they gave up asking for because a part was gone. */
  readonly dropped: { id: string; key: string }[] = [];
  private readonly lives: Life[] = [];
  private asked: Asked | undefined;
  private turn = 0;

  constructor(
    private readonly cookie: string,
    private readonly staff: string,
    private readonly patience: 'asks again' | 'gives up' = 'asks again',
  ) {}

  /** Until the server goes away, or is said to be enough. */
  async work(url: string, enough: () => boolean = () => false): Promise<void> {
    while (!enough()) {
      this.asked ??= this.next();
      const answer = await this.ask(url, this.asked).catch(() => null);
      if (!answer) return;
      if (answer.status === 503 && answer.body.code === 'unavailable') {
        await this.wait(this.asked);
        continue;
      }
      this.note(this.asked, answer);
      this.asked = undefined;
    }
  }

  private async wait({ id, key }: Asked): Promise<void> {
    this.waited += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (this.patience === 'asks again') return;
    if (id) this.dropped.push({ id, key });
    this.asked = undefined;
  }

  private next(): Asked {
    this.turn += 1;
    const key = randomUUID();
    const life = this.lives[this.turn % Math.max(this.lives.length, 1)];
    if (!life || this.turn % 12 === 1) return { id: '', stem: 'book', key, body: this.booking() };
    const [stem, body] = STEPS[life.steps] ?? ['take-note', { text: `Note ${this.turn}: ł, ş and ${'a long word '.repeat(this.turn % 40)}` }];
    return { id: life.id, stem, key, body, life };
  }

  private booking(): object {
    const start = STARTS[Math.floor(this.turn / 12) % STARTS.length]?.() ?? '';
    return { ...aBooking, start, ...met(this.staff), evenIfBooked: true };
  }

  private async ask(url: string, { id, stem, key, body }: Asked): Promise<{ status: number; body: { id: string; revision: number; code?: string } }> {
    const path = stem === 'book' ? '/api/consultations' : `/api/consultations/${id}/${stem}`;
    const headers = { cookie: this.cookie, 'content-type': 'application/json', 'idempotency-key': key };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as { id: string; revision: number; code?: string } };
  }

  private note({ id, stem, key, body, life }: Asked, { status, body: answer }: Awaited<ReturnType<BusyPerson['ask']>>): void {
    if (status !== 200 && status !== 201) return void this.refused.push(`${stem}: ${status} ${JSON.stringify(answer)}`);
    this.told.push({ id: id || answer.id, stem, key, revision: answer.revision, body });
    if (life) life.steps += 1;
    else this.lives.push({ id: answer.id, steps: Math.floor(this.turn / 12) % 2 === 0 ? 0 : STEPS.length });
  }
}

/** Somebody who types: what was kept last, and what was typed last and perhaps not kept. */
export class Typist {
  readonly key = `consultation/${randomUUID()}/take-note`;
  kept = '';
  typed = '';

  constructor(private readonly cookie: string) {}

  async work(url: string): Promise<void> {
    for (;;) {
      this.typed = `${this.typed}x${this.typed.length % 10}`.slice(-2_000);
      const body = JSON.stringify({ text: this.typed });
      const headers = { cookie: this.cookie, 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/drafts/${this.key}`, { method: 'PUT', headers, body }).catch(() => null);
      if (!response) return;
      if (response.ok) this.kept = this.typed;
    }
  }
}

/** Somebody who only watches: how often the whole board was told, how often a change, and how often the server went before that. */
export class Watcher {
  readonly heard = { board: 0, rows: 0, nothing: 0 };

  constructor(private readonly cookie: string) {}

  async work(url: string): Promise<void> {
    const { heard } = this;
    const before = heard.board;
    try {
      const response = await fetch(`${url}/api/clinics/${aBooking.clinic}/board/live`, { headers: { cookie: this.cookie } });
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        heard.board += part.split('event: board\n').length - 1;
        heard.rows += part.split('event: rows\n').length - 1;
      }
    } catch {
      heard.nothing += heard.board === before ? 1 : 0;
    }
  }
}
