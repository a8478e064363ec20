import type { BoardRow, CallQuality } from '@anteroom/domain';
import { lineWord, type LineWord } from '../../shared/call-tests/judge-line';

type Line = NonNullable<BoardRow['line']>;
type Found = NonNullable<Line['found']>;

const PARTS = { camera: 'camera', microphone: 'microphone', speaker: 'sound' } as const;
const MEDIA = Object.keys(PARTS) as (keyof typeof PARTS)[];

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

const HOW: Readonly<Record<Found['camera'], string>> = { works: 'works', 'does-not-work': 'does not work', 'not-tried': 'not tried' };

const mediaInWords = (found: Found | null): string => {
  if (!found) return 'Camera and sound not tested';
  const works = MEDIA.filter((part) => found[part] === 'works');
  if (works.length === MEDIA.length) return 'Camera, microphone and sound work';
  if (found.camera !== 'works' && works.length === 2) return found.camera === 'does-not-work' ? 'Sound only: no camera' : 'Sound works; camera not tried';
  return capital(MEDIA.map((part) => `${PARTS[part]} ${HOW[found[part]]}`).join(', '));
};

const WORDS: Readonly<Record<LineWord, string>> = {
  good: 'connection good', 'may-stutter': 'connection may stutter', 'too-slow': 'connection slow', blocked: 'connection blocked',
  unreachable: 'connection not tested', 'not-known': 'connection not tested',
};

const figures = ({ rttMs, lost, relayed }: Line): string =>
  [rttMs === null ? '' : `${Math.round(rttMs)} ms`, lost ? `${Math.round(lost * 100)} % lost` : '', relayed ? 'over a relay' : ''].filter(Boolean).join(', ');

/** As the patient was told it: how many pictures came back is not kept, so what did not work is slow whatever the other figures say. */
const wordOf = (line: Line): LineWord => {
  if (line.found?.connection !== 'does-not-work') return lineWord({ ...line, pictures: null });
  return line.rttMs === null ? 'blocked' : 'too-slow';
};

const connectionInWords = (line: Line): string => {
  const measured = figures(line);
  return `${WORDS[wordOf(line)]}${measured && ` (${measured})`}`;
};

/** "Camera, microphone and sound work; connection good (60 ms)". Null where no call by video is waited for. */
export const foundInWords = ({ mode, line, ready }: Pick<BoardRow, 'mode' | 'line' | 'ready'>): string | null => {
  if (mode !== 'video') return null;
  if (!line) return ready ? 'Camera, sound and connection not tested' : null;
  return `${mediaInWords(line.found)}; ${connectionInWords(line)}`;
};

const HEARS: Readonly<Record<CallQuality, string>> = {
  fine: 'hears in time', watch: 'hears a little late', prompt: 'hears late, so pauses are needed', 'not-known': 'may hear late: not known',
};

/** How each hears the other at present. What nobody measured is said to be so, and never fine. */
export const heardInWords = ({ mode, quality: { patient, clinician } }: BoardRow): string | null => {
  if (mode !== 'video') return null;
  if (patient === 'not-known' && clinician === 'not-known') return 'How late they hear each other is not known';
  return `Patient ${HEARS[patient]}; clinician ${HEARS[clinician]}`;
};
