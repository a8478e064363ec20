export type { FromBrowser, IceServer, JanusEntry, Participant, Place, Practice, Said, ToBrowser, Way } from './channel';
export type { JanusAuth } from './janus-socket';
export type { Candidate } from './handle';
export { Handle } from './handle';
export type { JanusFrame, Jsep, PluginData } from './janus-frame';
export { JanusError, NoAnswer } from './janus-frame';
export type { JanusLinkOptions, LinkState } from './janus-link';
export { JanusLink } from './janus-link';
