/** Kept with the engine, whose own tests need it too and may not reach out of their package. */
export { type PostgresServer, startPostgres } from '../../apps/api/src/engine/testing/postgres-server';
