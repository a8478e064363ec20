import type { CallRoom } from '@anteroom/media/server';
import { Injectable } from '@nestjs/common';
import { Metrics } from '../system/metrics';
import { Calls } from './calls';

const WAYS = ['janus', 'direct', 'none'] as const;
const PLACES = ['room', 'waiting', 'door'] as const;

/** Counts, at each scrape, and of nobody in particular. Whether Janus answers is said with the other parts. */
@Injectable()
export class CallMetrics {
  constructor(metrics: Metrics, calls: Calls) {
    const on = (): CallRoom[] => calls.all().filter(({ isOn, present }) => isOn && present.some(({ place }) => place === 'room'));
    const people = () => calls.all().flatMap(({ present }) => present);
    metrics.gauge('anteroom_calls', 'Calls that go on, by how sound and picture travel', 'way', async () =>
      counted(WAYS, on().map(({ way }) => way ?? 'none')));
    metrics.gauge('anteroom_call_people', 'People at calls, by whether they are in it, wait or are at the door', 'place', async () =>
      counted(PLACES, people().map(({ place }) => place)));
  }
}

const counted = <Name extends string>(names: readonly Name[], found: readonly Name[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length]));
