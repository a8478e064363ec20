export { CallPages } from './call-pages';
export type { DroppingProxy } from './dropping-proxy';
export { droppingProxy } from './dropping-proxy';
export { ImpairmentRelay } from './impairment/impairment-relay';
export type { Impairment } from './impairment/shaper';
export { TurnServer } from './turn-server';
export { until } from './until';
