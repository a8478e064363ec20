import type { Mode, Phase } from '../../pathway/vocabulary';
import type { Reading } from '../consultation.events';

/** "could-not-be-given" as one reads it. */
export const plain = (word: string): string => (word === 'email' ? 'e-mail' : word.replaceAll('-', ' '));
export const yesNo = (answer: boolean | null | undefined): string => (answer === true ? 'yes' : answer === false ? 'no' : 'not known');
export const modeInWords = (mode: Mode): string => ({ video: 'video', telephone: 'telephone', 'face-to-face': 'face to face' })[mode];
/** People count from one: revision 0 is the first entry, on every screen and in every letter. */
export const counted = (revision: number): number => revision + 1;
/** "was seen …" */
export const seenHow = (mode: Mode): string => ({ video: 'by video', telephone: 'by telephone', 'face-to-face': 'face to face' })[mode];

const STAGES: Readonly<Record<Phase, string>> = {
  booked: 'booked', invited: 'invited', arrived: 'arrived', waiting: 'waiting', opening: 'opening of the call', consulting: 'consulting',
  closing: 'closing of the call', 'wrapping-up': 'wrapping up', summarised: 'summarised', 'followed-up': 'followed up',
  cancelled: 'cancelled', 'did-not-attend': 'did not attend', 'left-unseen': 'left unseen',
};
/** A stage that a pathway added goes by the title given there. */
export const stageInWords = (stage: string, added: Readonly<Record<string, { title?: string }>> = {}): string => {
  const title = Object.hasOwn(added, stage) ? added[stage]?.title : undefined;
  return title ?? (Object.hasOwn(STAGES, stage) ? STAGES[stage as Phase] : plain(stage));
};

/** "132/84 mmHg", with the unit it was measured in. */
export const readingInWords = (reading: Reading): string => {
  switch (reading.what) {
    case 'blood-pressure':
      return `blood pressure ${reading.systolic}/${reading.diastolic} mmHg`;
    case 'pulse':
      return `pulse ${reading.perMinute} beats a minute`;
    case 'weight':
      return `weight ${reading.kilograms} kg`;
    case 'temperature':
      return `temperature ${reading.celsius} °C`;
    case 'oxygen-saturation':
      return `oxygen saturation ${reading.percent} %`;
  }
};
