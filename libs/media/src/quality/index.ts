export type { Band } from './band';
export { BandOf } from './band';
export { delayBetween } from './delay';
export type { MediaChange } from './presence';
export { Flow } from './presence';
export type { Sample } from './sample';
export { NOTHING_MEASURED } from './sample';
