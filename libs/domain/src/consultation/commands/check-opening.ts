import type { CommandDefinition } from '../command';
import type { Communication } from '../consultation.events';
import { propose } from '../propose';
import { communicationMustFitTheMode } from '../rules/communication-must-fit-the-mode';
import { placeMustBeAsked } from '../rules/place-must-be-asked';

export interface CheckOpening {
  /** How both sides can see and hear, or that they meet. */
  kind: Communication;
  freeToTalk: boolean;
  othersPresent: boolean;
  present?: string;
  /** Where the patient is now; needed unless they are in the room. "Not known" is an answer. */
  place?: string;
  /** On which number they can be rung back. */
  number?: string;
}

/** Both can see and hear, or not; who else is there; whether the patient can talk freely, and where they are. */
export const checkOpening: CommandDefinition<CheckOpening> = {
  stem: 'check-opening',
  title: 'Check the opening of the call',
  facts: ['OpeningChecked'],
  decide: ({ mode }, { kind, freeToTalk, othersPresent, present, place, number }) =>
    communicationMustFitTheMode(mode, kind) ??
    placeMustBeAsked(mode, place) ?? [
      propose('OpeningChecked', { kind, freeToTalk, othersPresent }, { present, place: place ?? 'At the clinic', number }),
    ],
};
