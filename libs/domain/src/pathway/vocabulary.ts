/** The closed words a pathway is written in. Code asks for the phase, never for a stage that a pathway added. */
export const PHASES = [
  'booked', 'invited', 'arrived', 'waiting', 'opening', 'consulting', 'closing', 'wrapping-up', 'summarised',
  'followed-up', 'cancelled', 'did-not-attend', 'left-unseen',
] as const;
export type Phase = (typeof PHASES)[number];
/** A group name a pathway may use for the three phases of the call. */
export const IN_CALL: readonly Phase[] = ['opening', 'consulting', 'closing'];
export const ENDS: readonly Phase[] = ['followed-up', 'cancelled', 'did-not-attend', 'left-unseen'];
export const LIVE: readonly Phase[] = PHASES.filter((phase) => !ENDS.includes(phase));

export const MODES = ['video', 'telephone', 'face-to-face'] as const;
export type Mode = (typeof MODES)[number];

/** `not-known`: a call is on that nobody measures, as every telephone call. Never to be read as fine. */
export const CONNECTIONS = ['none', 'connecting', 'up', 'degraded', 'lost', 'not-known'] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** All that may be known of a consultation besides stage, mode, connection and open duties. */
export const KNOWN = [
  'suitable', 'needs', 'tests', 'told', 'message-failed', 'arrived', 'checks', 'failure', 'emergency',
  'identity', 'opening', 'passed-suitability', 'passed-tests', 'passed-identity', 'passed-opening', 'passed-arrival',
  'key-points', 'clarified', 'safety-netting', 'attendance', 'outcome',
  'letter-drafted', 'letter-approved', 'letter-handed-on', 'copy-sent',
] as const;
export type Known = (typeof KNOWN)[number];

/** What a late deadline does when it is settled after an outage. */
export const LATE = ['fire', 'ask', 'drop'] as const;
export type Late = (typeof LATE)[number];
