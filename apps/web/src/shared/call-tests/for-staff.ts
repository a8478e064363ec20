import { PARTS, type Cause, type Outcome, type Part } from './found';
import { thisBrowser } from './which-browser';

const PART: Readonly<Record<Part | 'browser', string>> = { camera: 'Camera', microphone: 'Microphone', speaker: 'Sound', connection: 'Connection', browser: 'Browser' };
const CAUSE: Readonly<Record<Cause, string>> = {
  denied: 'this page is not allowed to use it',
  'denied-by-system': 'the device does not allow the browser to use it',
  none: 'there is none',
  'in-use': 'another program uses it',
  'nothing-comes': 'it is on, but nothing comes through',
  'in-app': 'the page is open inside another app',
  'old-browser': 'it is too old',
  insecure: 'the address is not https',
  blocked: 'the network lets no calls through',
  slow: 'it is too slow for a picture',
  unreachable: 'it could not be tried',
  'not-known': 'we do not know why',
};

/** "Camera: this page is not allowed to use it." For whoever helps. */
export const causeInWords = (part: Part | 'browser', cause: Cause): string => `${PART[part]}: ${CAUSE[cause]}.`;

/** All that stands in the way, and on what it was tried, because that is what whoever helps asks first. */
export const outcomeInWords = ({ why }: Pick<Outcome, 'why'>, { system, program } = thisBrowser()): string => {
  const causes = (['browser', ...PARTS] as const).flatMap((part) => (why[part] ? [causeInWords(part, why[part])] : []));
  return [...causes, `Tried with ${program} on ${system}.`].join(' ');
};
