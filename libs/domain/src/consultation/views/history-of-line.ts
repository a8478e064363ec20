import type { ChecksFound, FactData, LineMeasured } from '../consultation.events';
import { detail, word, type Tellings } from './history-telling';
import { plain, yesNo } from './plain-words';

type Line =
  | 'ConnectionEstablished' | 'ConnectionDegraded' | 'ConnectionLost' | 'CallQualityChanged' | 'CallMediaChanged' | 'CallWayChanged'
  | 'CallHeld' | 'OpeningAnswered' | 'SecondDeviceAdmitted';

const HEARS = {
  fine: 'hears the other side in time', watch: 'hears the other side a little late', prompt: 'hears the other side late: pauses are needed',
  'not-known': 'may hear the other side late: it is not known',
} as const;
const MEDIA = {
  'sound-lost': 'the sound was lost', 'sound-back': 'the sound is back', 'picture-lost': 'the picture was lost', 'picture-back': 'the picture is back',
} as const;
const WAYS = {
  janus: "Sound and picture travel over the clinic's server",
  direct: 'Sound and picture travel straight between the two devices',
  none: 'No way was found for sound and picture',
} as const;
const HOLDS = {
  'on-hold': 'The call was put on hold', ringing: 'The video was left, to ring instead', 'taken-up': 'The call was taken up again after holding',
} as const;
const ANSWERS = {
  'sees-and-hears': 'sees and hears the clinician', 'hears-only': 'hears the clinician but does not see them',
  'sees-only': 'sees the clinician but does not hear them', neither: 'neither sees nor hears the clinician',
} as const;

/** The line between patient and clinician: what it did, and what each saw and heard. */
export const LINE: Tellings<Line> = {
  ConnectionEstablished: () => ({ title: 'Connected' }),
  ConnectionDegraded: ({ why }) => ({ title: 'The connection got worse', open: [detail('Why', why)] }),
  ConnectionLost: ({ side }) => ({ title: 'The connection was lost', open: [word('On the side of', side)] }),
  CallQualityChanged: ({ kind, toward, delayMs }) => ({
    title: `The ${toward} ${HEARS[kind]}`,
    open: [detail('Delay', delayMs === null ? 'not known' : `${delayMs} milliseconds`)],
  }),
  CallMediaChanged: ({ kind, of }) => ({ title: `Of the ${of}, ${MEDIA[kind]}` }),
  CallWayChanged: ({ kind, why }) => ({ title: WAYS[kind], open: [detail('Why', why)] }),
  CallHeld: ({ kind }) => ({ title: HOLDS[kind] }),
  OpeningAnswered: ({ kind }) => ({ title: `The patient ${ANSWERS[kind]}` }),
  SecondDeviceAdmitted: () => ({ title: 'The patient came in with another device' }),
};

const share = (lost: number | null): string => (lost === null ? 'not known' : `${Math.round(lost * 1000) / 10} %`);

/** What a browser found when it tried, in words; nothing where none did. */
export const foundInWords = (found: ChecksFound | undefined, line: LineMeasured | undefined) => [
  ...(found ? Object.entries(found).map(([part, how]) => detail(`${part.charAt(0).toUpperCase()}${part.slice(1)}`, plain(how))) : []),
  ...(line
    ? [
        detail('Time there and back', line.rttMs === null ? 'not known' : `${Math.round(line.rttMs)} milliseconds`),
        detail('Lost on the way', share(line.lost)),
        detail("Over the clinic's relay", yesNo(line.relayed)),
      ]
    : []),
];

const SAYS = {
  patient: 'The patient says that camera and microphone work',
  reception: 'Reception says that camera and microphone work',
  clinician: 'The clinician says that camera and microphone work',
} as const satisfies Record<FactData<'ChecksPassed'>['by'], string>;
const PARTS = { camera: 'camera', microphone: 'microphone', speaker: 'sound', connection: 'connection' } as const satisfies Record<keyof ChecksFound, string>;

/** Whose word it is: nothing was measured unless a browser tried, and not all need work for somebody to go on. */
export const checksInWords = (by: FactData<'ChecksPassed'>['by'], found: ChecksFound | undefined): string => {
  if (!found) return SAYS[by];
  const working = (Object.keys(PARTS) as (keyof ChecksFound)[]).filter((part) => found[part] === 'works').map((part) => PARTS[part]);
  if (working.length === 0) return "Tried on the patient's device, and nothing was found to work";
  return `Tried on the patient's device: ${working.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${working.length === 1 ? 'works' : 'work'}`;
};
