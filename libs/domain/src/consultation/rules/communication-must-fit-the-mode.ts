import { refuse, type Refused } from '../../kernel';
import type { Mode } from '../../pathway/vocabulary';
import type { Communication } from '../consultation.events';

/** An interpreter may be there in any mode; the rest says what there is to see and to hear. */
const FITS: Readonly<Record<Mode, readonly Communication[]>> = {
  video: ['sound-and-picture', 'sound-only', 'picture-with-text', 'with-interpreter'],
  telephone: ['sound-only', 'with-interpreter'],
  'face-to-face': ['in-person', 'with-interpreter'],
};

/**
 * Nobody is recorded as seen who was only heard, or as met who was only seen.
 *
 * Source: Wherton 2020, "Patients should be invited to confirm that they can see and hear clearly" (R6).
 */
export const communicationMustFitTheMode = (mode: Mode, communication: Communication): Refused | null =>
  FITS[mode].includes(communication)
    ? null
    : refuse(
        'communication-must-fit-the-mode',
        'That is not how you can be talking in this kind of consultation. Choose another, or switch the mode first.',
      );
