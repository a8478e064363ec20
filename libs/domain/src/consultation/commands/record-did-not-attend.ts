import type { CommandDefinition } from '../command';
import { happened } from '../lateness';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface RecordDidNotAttend {
  reason: string;
}

const MINUTE = 60_000;

/** A named person decides, on the evidence kept with it, that the patient did not attend. Never the clock. */
export const recordDidNotAttend: CommandDefinition<RecordDidNotAttend> = {
  stem: 'record-did-not-attend',
  title: 'Record that the patient did not attend',
  facts: ['DidNotAttendRecorded'],
  decide: ({ known, tries, start }, { reason }, ask) =>
    aReasonMustBeGiven(reason) ?? [
      propose(
        'DidNotAttendRecorded',
        {
          evidence: {
            told: known.has('told'),
            messagesFailed: known.has('message-failed'),
            serviceUp: ask.world.serviceUp,
            callsTried: tries.length,
            minutesPast: Math.floor((Date.parse(happened(ask)) - Date.parse(start)) / MINUTE),
          },
        },
        { reason },
      ),
    ],
};
