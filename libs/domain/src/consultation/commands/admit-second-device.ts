import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type AdmitSecondDevice = Record<never, never>;

/** The patient opened the link on another device during the call, and comes in with that one. Quiet when no call is on. */
export const admitSecondDevice: CommandDefinition<AdmitSecondDevice> = {
  stem: 'admit-second-device',
  title: "Let the patient's other device in",
  facts: ['SecondDeviceAdmitted'],
  decide: ({ connection }) => (connection === 'none' ? [] : [propose('SecondDeviceAdmitted', {})]),
};
