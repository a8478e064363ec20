export type { DroppingProxy } from './dropping-proxy';
export { droppingProxy } from './dropping-proxy';
export { until } from './until';
