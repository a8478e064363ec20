import type { Mode } from '@anteroom/domain';
import { bookedBy, consulting, does, invited, settled } from '../support/a-life';
import type { Api } from '../support/api';

/** A fresh consultation at that stage, in that mode, made by sending what leads there. */
export type Reach = (api: Api, mode: Mode) => Promise<string>;

const booked: Reach = async (api, mode) => (await bookedBy(api.as.reception, { mode })).id;
const arrived: Reach = async (api, mode) => {
  const id = await invited(api, mode);
  await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
  return id;
};
const waiting: Reach = async (api, mode) => {
  const id = await arrived(api, mode);
  if (mode === 'video') await does(api.as.reception, id, 'confirm-checks');
  return id;
};
const opening: Reach = async (api, mode) => {
  const id = await waiting(api, mode);
  await does(api.as.clinician, id, 'call-in');
  return id;
};
const talking: Reach = async (api, mode) => {
  const id = await waiting(api, mode);
  await consulting(api, id, mode);
  return id;
};
const then = (before: Reach, stem: string, body: object = {}): Reach => async (api, mode) => {
  const id = await before(api, mode);
  await does(api.as.clinician, id, stem, body);
  return id;
};
const owingNothing: Reach = async (api, mode) => {
  const id = await talking(api, mode);
  await settled(api, id);
  return id;
};
const summarised = then(owingNothing, 'complete-consultation');
/** Every stage in which somebody may still need the patient; `arrived` is a stage of its own by video only. */
export const LIVE_STAGES: Readonly<Record<string, Reach>> = {
  booked,
  invited,
  arrived,
  waiting,
  opening,
  consulting: talking,
  closing: then(talking, 'begin-closing'),
  'wrapping-up': then(talking, 'end-conversation', { cause: 'finished' }),
  summarised,
};
