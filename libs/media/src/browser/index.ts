export type { Call, CallEvent, CallParts, CallState, Measured, Told } from './call';
export type { DirectCallParts } from './direct-call';
export { DirectCall } from './direct-call';
export type { Signal } from './direct-line';
export type { JanusCallParts } from './janus-call';
export { JanusCall } from './janus-call';
export type { EchoMeasured, EchoParts } from './echo-line';
export { EchoLine } from './echo-line';
