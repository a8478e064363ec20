import type { CallQuality, CallSide, RecordEntry } from '@anteroom/domain';

/** Milliseconds since 1970, UTC. */
type At = number;

/** How it stood from then to then: how late one hears, or what did not come at all. */
export interface Span {
  from: At;
  to: At;
  kind: CallQuality | 'sound-lost' | 'picture-lost' | 'on-hold' | 'ringing' | 'line-lost' | 'companion' | 'interpreter';
}
export interface Lane {
  id: CallSide | 'call' | 'others';
  title: string;
  spans: readonly Span[];
}
/** Something recorded meanwhile. */
export interface Mark {
  at: At;
  entry: RecordEntry;
}
/** One conversation by video, as it can be drawn. */
export interface CallStory {
  from: At;
  to: At;
  /** It is not over: `to` is the last that is known. */
  goesOn: boolean;
  lanes: readonly Lane[];
  marks: readonly Mark[];
}

const OVER: readonly string[] = ['ConversationEnded', 'ConsultationCompleted', 'ModeSwitched'];
const OF_CALL: readonly string[] = ['CallQualityChanged', 'CallMediaChanged', 'CallWayChanged', 'CallHeld', 'GuestAdmitted', 'SecondDeviceAdmitted'];
const STEPS: readonly string[] = [
  'IdentityConfirmed', 'OpeningChecked', 'ReadingRecorded', 'ExaminationRecorded', 'AllergyRecorded', 'DiagnosisRecorded', 'MedicationRecorded', 'PlanRecorded',
  'KeyPointsSummarised', 'ClarificationAsked', 'SafetyNettingRecorded', 'OutcomeRecorded', 'EmergencyDeclared',
];

const timeOf = ({ at }: RecordEntry): At => Date.parse(at);

/** The entries of each conversation, from calling in to its end. */
const conversations = (entries: readonly RecordEntry[]): RecordEntry[][] => {
  const all: RecordEntry[][] = [];
  let open: RecordEntry[] | null = null;
  for (const entry of entries) {
    if (entry.type === 'PatientCalledIn') all.push((open = []));
    open?.push(entry);
    if (OVER.includes(entry.type)) open = null;
  }
  return all;
};

type Step = { at: At; kind: Span['kind'] | null };

/** Steps that follow each other as the stretches between them; `null` is nothing to show. */
const stretches = (steps: readonly Step[], to: At): Span[] =>
  steps.flatMap(({ at, kind }, index) => {
    const end = steps[index + 1]?.at ?? to;
    return kind && end > at ? [{ from: at, to: end, kind }] : [];
  });

const stepsOf = (entries: readonly RecordEntry[], step: (entry: RecordEntry) => Span['kind'] | null | undefined): Step[] =>
  entries.flatMap((entry) => {
    const kind = step(entry);
    return kind === undefined ? [] : [{ at: timeOf(entry), kind }];
  });

const bandsToward = (side: CallSide, entries: readonly RecordEntry[], { from, to }: { from: At; to: At }): Span[] => {
  const steps = stepsOf(entries, (entry) => (entry.type === 'CallQualityChanged' && entry.data.toward === side ? entry.data.kind : undefined));
  return stretches([{ at: from, kind: 'not-known' }, ...steps], to);
};

const lossesOf = (side: CallSide, medium: 'sound' | 'picture', entries: readonly RecordEntry[], to: At): Span[] =>
  stretches(
    stepsOf(entries, (entry) => {
      if (entry.type !== 'CallMediaChanged' || entry.data.of !== side || !entry.data.kind.startsWith(medium)) return undefined;
      return entry.data.kind === `${medium}-lost` ? `${medium}-lost` : null;
    }),
    to,
  );

const OTHER = { patient: 'clinician', clinician: 'patient' } as const;

/** What reaches one side is how late it comes, and what of the other does not come at all. */
const reaching = (side: CallSide, entries: readonly RecordEntry[], when: { from: At; to: At }): Lane => ({
  id: side,
  title: `What reached the ${side}`,
  spans: [...bandsToward(side, entries, when), ...lossesOf(OTHER[side], 'picture', entries, when.to), ...lossesOf(OTHER[side], 'sound', entries, when.to)],
});

const lineOf = ({ type }: RecordEntry): Span['kind'] | null | undefined => {
  if (type === 'ConnectionLost') return 'line-lost';
  return type === 'CallResumed' || type === 'ConnectionEstablished' ? null : undefined;
};

const interruptions = (entries: readonly RecordEntry[], to: At): Lane => {
  const holds = stepsOf(entries, (entry) => {
    if (entry.type !== 'CallHeld') return undefined;
    return entry.data.kind === 'taken-up' ? null : entry.data.kind;
  });
  return { id: 'call', title: 'Interruptions', spans: [...stretches(stepsOf(entries, lineOf), to), ...stretches(holds, to)] };
};

const others = (entries: readonly RecordEntry[], to: At): Lane => {
  const spans = entries.flatMap((entry) => {
    if (entry.type !== 'GuestAdmitted') return [];
    const { guest, kind } = entry.data;
    const left = entries.find((one) => one.type === 'GuestLeft' && one.data.guest === guest && one.revision > entry.revision);
    return [{ from: timeOf(entry), to: left ? timeOf(left) : to, kind }];
  });
  return { id: 'others', title: 'Others in the call', spans };
};

const storyOf = (entries: readonly RecordEntry[], now: At): CallStory[] => {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last || !entries.some(({ type }) => OF_CALL.includes(type))) return [];
  const goesOn = !OVER.includes(last.type);
  const from = timeOf(first);
  const to = Math.max(goesOn ? now : timeOf(last), from + 1_000);
  const asides = [interruptions(entries, to), others(entries, to)].filter(({ spans }) => spans.length > 0);
  return [
    {
      ...{ from, to, goesOn },
      lanes: [reaching('patient', entries, { from, to }), reaching('clinician', entries, { from, to }), ...asides],
      marks: entries.filter(({ type, corrected }) => STEPS.includes(type) && !corrected).map((entry) => ({ at: timeOf(entry), entry })),
    },
  ];
};

/**
 * Every conversation by video in entries that stand in the order they were written. What was entered late is left out: it says
 * nothing of what was heard when. `now` ends what still goes on.
 */
export const callStories = (entries: readonly RecordEntry[], now: Date): CallStory[] =>
  conversations(entries.filter(({ late }) => !late)).flatMap((conversation) => storyOf(conversation, now.getTime()));

/** What was less than fine, in the order it began. */
export const troublesIn = ({ lanes }: CallStory): { lane: Lane; span: Span }[] =>
  lanes
    .flatMap((lane) => lane.spans.map((span) => ({ lane, span })))
    .filter(({ span }) => span.kind !== 'fine')
    .sort((a, b) => a.span.from - b.span.from);
