/** What people read for what programs write. Never the other way round. */
type Words = Readonly<Record<string, string>>;

const spelled = (words: Words, of: string) => words[of] ?? of.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

const STAGES: Words = {
  booked: 'Booked',
  invited: 'Invited',
  arrived: 'Arrived',
  waiting: 'Waiting',
  opening: 'In call: opening',
  consulting: 'In call',
  closing: 'In call: closing',
  'wrapping-up': 'Wrapping up',
  summarised: 'Summarised',
  'followed-up': 'Followed up',
  cancelled: 'Cancelled',
  'did-not-attend': 'Did not attend',
  'left-unseen': 'Left unseen',
};
export const stageInWords = (stage: string): string => spelled(STAGES, stage);

const MODES: Words = { video: 'Video', telephone: 'Telephone', 'face-to-face': 'Face to face' };
export const modeInWords = (mode: string): string => spelled(MODES, mode);

const ROLES: Words = {
  patient: 'Patient',
  companion: 'Companion',
  reception: 'Reception',
  clinician: 'Clinician',
  'service-manager': 'Service manager',
  auditor: 'Auditor',
  administrator: 'Administrator',
  system: 'Anteroom',
};
export const roleInWords = (role: string): string => spelled(ROLES, role);

const CONNECTIONS: Words = {
  none: 'No call',
  connecting: 'Connecting',
  up: 'Connected',
  degraded: 'Poor connection',
  lost: 'Connection lost',
  'not-known': 'Connection not measured',
};
export const connectionInWords = (connection: string): string => spelled(CONNECTIONS, connection);

const CAUSES: Words = {
  'previous-patient': 'the patient before needs more time',
  emergency: 'there has been an emergency',
  staff: 'staff are short today',
  technical: 'there is a technical problem',
  other: 'the clinic is running late',
};
export const delayCauseInWords = (cause: string): string => spelled(CAUSES, cause);

const WISHES: Words = {
  telephone: 'would rather be phoned',
  'face-to-face': 'would rather come in',
  video: 'would rather be seen by video',
  cancel: 'wants to cancel',
  move: 'wants another time',
};
export const wishInWords = (wish: string): string => spelled(WISHES, wish);

const COLOURS: Words = {
  booked: 'white',
  invited: 'grey',
  arrived: 'aqua-green',
  waiting: 'yellow',
  opening: 'blue',
  consulting: 'blue',
  closing: 'blue',
  'wrapping-up': 'orange',
  summarised: 'purple',
  'followed-up': 'green',
  cancelled: 'grey',
  'did-not-attend': 'red',
  'left-unseen': 'red',
};
/** A hint for the eye beside the word, never instead of it. */
export const phaseColour = (phase: string): string => COLOURS[phase] ?? 'white';

/** "943 476 5919". */
export const nhsNumberInWords = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

/** "Mrs Anjali Patel". */
export const nameInWords = (name: { given: string; family: string; title?: string }): string =>
  [name.title, name.given, name.family].filter(Boolean).join(' ');
