import { clock } from '../../shared/time';
import type { Lane, Span } from './call-story';

const HEARD: Readonly<Record<'patient' | 'clinician', Readonly<Record<string, string>>>> = {
  patient: {
    fine: 'the patient heard in time',
    watch: 'the patient heard a little late',
    prompt: 'the patient heard so late that pauses were needed',
    'not-known': 'how late the patient heard is not known',
    'sound-lost': 'no sound of the clinician reached the others',
    'picture-lost': 'no picture of the clinician reached the others',
  },
  clinician: {
    fine: 'the clinician heard in time',
    watch: 'the clinician heard a little late',
    prompt: 'the clinician heard so late that pauses were needed',
    'not-known': 'how late the clinician heard is not known',
    'sound-lost': 'no sound of the patient reached the others',
    'picture-lost': 'no picture of the patient reached the others',
  },
};
const ELSE: Readonly<Record<string, string>> = {
  'on-hold': 'the call was on hold',
  ringing: 'the video was left, to ring instead',
  'line-lost': 'the connection was lost',
  companion: 'a companion was in the call',
  interpreter: 'an interpreter was in the call',
};

/** "10:31:05 to 10:31:40: no sound of the patient reached the others". */
export const spanInWords = ({ id }: Lane, { from, to, kind }: Span, zone: string): string => {
  const what = (id === 'patient' || id === 'clinician' ? HEARD[id][kind] : undefined) ?? ELSE[kind] ?? kind;
  return `${timed(from, zone)} to ${timed(to, zone)}: ${what}`;
};

/** With seconds: in a call a minute is long. */
export const timed = (at: number, zone: string): string => {
  const instant = new Date(at).toISOString();
  return `${clock(instant, zone)}:${instant.slice(17, 19)}`;
};

/** For the legend, in the order of how bad it is. */
export const KINDS: readonly { kind: Span['kind']; text: string }[] = [
  { kind: 'fine', text: 'In time' },
  { kind: 'watch', text: 'A little late' },
  { kind: 'prompt', text: 'Late: pauses needed' },
  { kind: 'not-known', text: 'Not known' },
  { kind: 'picture-lost', text: 'No picture' },
  { kind: 'sound-lost', text: 'No sound' },
  { kind: 'line-lost', text: 'Connection lost' },
  { kind: 'on-hold', text: 'On hold' },
  { kind: 'ringing', text: 'Ringing instead' },
  { kind: 'companion', text: 'Companion' },
  { kind: 'interpreter', text: 'Interpreter' },
];
