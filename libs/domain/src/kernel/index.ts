export type { Actor, Asking, Role } from './roles';
export { ROLES } from './roles';
export type { Refusal, Refused } from './refusal';
export { isRefused, refuse } from './refusal';
export type { Ciphered, Day, Duration, Instant, Opened, PathwayRef, RecordedFact, Sealed, SealedPart, SealedText, Stamp } from './fact';
export { after, before, inWords, isDuration, milliseconds } from './duration';
export type { Upcaster, Upcasters } from './upcasting';
export { NewerFact, schemaOf, upcast } from './upcasting';
