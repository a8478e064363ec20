import { standing, type ConsultationRecord, type FactType, type RecordEntry } from '@anteroom/domain';


/** Something a patient cannot get past alone. */
export interface Need {
  revision: number;
  at: string;
  about: string;
  /** Their own words, or what their device was found to lack; null: nothing was written, or not for the reader. */
  words: string | null;
}

const ABOUT: Readonly<Record<string, string>> = { link: 'the link or this page', identity: 'their birth date or name', waiting: 'waiting', other: 'something else' };
const WHAT: Readonly<Record<string, string>> = { speaker: 'Sound', browser: 'Browser or device', other: 'Something' };
const capital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

const needOf = (entry: RecordEntry): Need | null => {
  const { revision, at } = entry;
  if (entry.type === 'HelpAsked') return { revision, at, about: `Help with ${ABOUT[entry.data.about] ?? entry.data.about}`, words: entry.content?.words ?? null };
  if (entry.type !== 'ChecksFailed') return null;
  return { revision, at, about: `${WHAT[entry.data.what] ?? capital(entry.data.what)} does not work`, words: entry.content?.details ?? null };
};

const OVER: readonly FactType[] = ['ConsultationCancelled', 'DidNotAttendRecorded', 'LeftUnseenRecorded', 'Reinstated'];
/** What settles each, as on the board. */
const SETTLES: Partial<Record<FactType, readonly FactType[]>> = {
  HelpAsked: ['HelpGiven', 'PatientCalledIn', ...OVER],
  ChecksFailed: ['ChecksPassed', 'ModeSwitched', ...OVER],
};

/** Why somebody needs help, the last first: all they asked for, and what was found, since it was last settled. */
export const stillOpen = ({ sections: { help = [], arrival = [], contact = [], appointment = [] } }: Pick<ConsultationRecord, 'sections'>): Need[] => {
  const all = standing<RecordEntry>([...help, ...arrival, ...contact, ...appointment]).sort((a, b) => b.revision - a.revision);
  return all.flatMap((entry) => {
    const isSettled = all.some(({ type, revision }) => revision > entry.revision && SETTLES[entry.type]?.includes(type));
    return isSettled ? [] : (needOf(entry) ?? []);
  });
};
