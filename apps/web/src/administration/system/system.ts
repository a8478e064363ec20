import { useEffect } from 'react';
import { useGet, type Got } from '../../shared/get';
import { useVisible } from '../../shared/use-visible';

export type PartState = 'up' | 'down' | 'elsewhere';

export interface Part {
  name: string;
  state: PartState;
  /** What has to be looked into, in a sentence. */
  trouble?: string | null;
}

/** What is read from the record of events: how far it is, and what it could not take in. */
export interface View {
  view: string;
  state: 'up' | 'down';
  lagging: boolean;
  /** How many events it has yet to take in; null where that cannot be told. */
  lag: number | null;
  processed: number;
  parked: readonly { stream: string; error: string }[];
  rebuild: { processed: number; of: number } | null;
  trouble: string | null;
}

export interface System {
  parts: readonly Part[];
  views: readonly View[];
}

const EVERY = 2_000;

/** Read anew every two seconds while it is in sight. */
export const useSystem = (): Got<System> => {
  const got = useGet<System>('/api/system');
  const visible = useVisible();
  const { again } = got;
  useEffect(() => {
    if (!visible) return undefined;
    const timer = setInterval(again, EVERY);
    return () => clearInterval(timer);
  }, [visible, again]);
  return got;
};

const NAMES: Readonly<Record<string, string>> = {
  'event-log': 'Record of all events',
  'operational-store': 'Passwords, sessions, drafts and messages',
  views: 'Database of the lists',
  'key-store': 'Keys of patients’ records',
  deadlines: 'Deadlines',
  imports: 'Import of clinic lists',
  outbox: 'Sending of messages',
  erasing: 'Erasing of patients’ records',
  'head-signing': 'Signing of the record',
  proof: 'Proof that the record is as it was signed',
  janus: 'Janus, which carries calls',
};
const LISTS: Readonly<Record<string, string>> = {
  consultations: 'Boards, search and visit links',
  organisation: 'Clinics and staff',
  patients: 'Patients and what is to be erased',
  proof: 'Proof of the record',
};
const spelled = (name: string): string => name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

export const partInWords = (name: string): string => NAMES[name] ?? spelled(name);
export const listInWords = (name: string): string => LISTS[name] ?? spelled(name);

export const counted = (n: number, one: string, more: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;
