/** What the engine offers to whoever injects it. Interfaces have no runtime name, so they need these. */
export const EVENT_LOG = Symbol('EventLog');
export const CLOCK = Symbol('Clock');
/** `Sqlite`: passwords, sessions, drafts, the reading log; what is neither log nor view. */
export const OPERATIONAL = Symbol('operational.db');
