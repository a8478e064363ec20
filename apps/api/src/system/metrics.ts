import { Inject, Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { EVENT_LOG } from '../engine/engine.tokens';
import { MeasuredLog } from '../engine/measured-log';

/** The parts of a second in which an append, and an answer, is to be expected. */
const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** One number by the values of its label. */
export type Measured = Readonly<Record<string, number>>;

/**
 * What Prometheus is told. Names of parts, views, addresses as they are written in the program, and codes: never
 * anybody's name, an id or a text that somebody typed. Whatever can be asked for is asked for when somebody scrapes.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly logger = new Logger('Metrics');
  private begun = false;
  private readonly requests = new Histogram({
    name: 'anteroom_http_request_seconds',
    help: 'How long requests to the API took, without live streams',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly problems = new Counter({
    name: 'anteroom_problems_total',
    help: 'Answers that said no, by code: refusals are 409',
    labelNames: ['status', 'code'],
    registers: [this.registry],
  });
  private readonly appends = new Histogram({
    name: 'anteroom_log_append_seconds',
    help: 'How long appends to the event log took, by how they ended',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(@Inject(EVENT_LOG) log: unknown) {
    if (log instanceof MeasuredLog) log.tell((seconds, outcome) => this.appends.labels(outcome).observe(seconds));
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.labels(method, route, String(status)).observe(seconds);
  }

  problem(status: number, code: string): void {
    this.problems.labels(String(status), code).inc();
  }

  /** A number, or one for each value of the label, asked for at each scrape. One that cannot be had is left out. */
  gauge(name: string, help: string, label: string | null, ask: () => Promise<Measured>): void {
    const { logger } = this;
    new Gauge({
      name,
      help,
      labelNames: label === null ? [] : [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        try {
          for (const [value, number] of Object.entries(await ask())) {
            if (label === null) this.set(number);
            else this.set({ [label]: value }, number);
          }
        } catch (err) {
          if (label === null) this.remove();
          logger.warn({ metric: name, err }, 'A number could not be had');
        }
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Of the process itself only once somebody wants to know: watching the event loop is not free. */
  async text(): Promise<string> {
    if (!this.begun) collectDefaultMetrics({ register: this.registry });
    this.begun = true;
    return this.registry.metrics();
  }
}
