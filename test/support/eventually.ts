/** Kept with the engine, whose own tests need it too and may not reach out of their package. */
export { eventually } from '../../apps/api/src/engine/testing/eventually';
