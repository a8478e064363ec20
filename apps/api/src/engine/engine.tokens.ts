/** What the engine offers to whoever injects it. Interfaces have no name at run time, so they need these. */
export const EVENT_LOG = Symbol('EventLog');
export const CLOCK = Symbol('Clock');
/** `Kysely<YourTables>` of operational.db: passwords, sessions, drafts, the reading log; what is neither log nor view. */
export const OPERATIONAL = Symbol('operational.db');
/** `Kysely<YourTables>` of views.db: what is folded from the log and can be thrown away. */
export const VIEWS = Symbol('views.db');
/** How nodes that share the views hear what the others did to them. */
export const VIEW_NEWS = Symbol('ViewNews');
/** Of several nodes, which one does what only one should. */
export const LOCKS = Symbol('Locks');
/** How each part is tried, for `Readiness`. */
export const PROBES = Symbol('Probes');
