import type { Known } from '@anteroom/domain';
import type { ConsultationNow } from '../../shared/use-consultation';
import { gatesToPass } from '../pass-gate/pass-gate.form';

export type StepId = 'before' | 'opening' | 'consulting' | 'closing' | 'wrapping-up' | 'afterwards';

/** One thing to be done in a step, by the stem of its form. */
export interface Task {
  stem: string;
  /** Leads through: it is opened by itself until it is done. */
  leads?: boolean;
  /** Shown at all. */
  when?: (now: ConsultationNow) => boolean;
  done?: (now: ConsultationNow) => boolean;
}
export interface Step {
  id: StepId;
  title: string;
  /** What the step is for, in a sentence. */
  about: string;
  phases: readonly string[];
  tasks: readonly Task[];
}

const knows = (...known: Known[]) => ({ record }: ConsultationNow) => known.some((one) => record.known.includes(one));
const lacks = (...known: Known[]) => (now: ConsultationNow) => !knows(...known)(now);
const owes = (...duties: string[]) => ({ owed }: ConsultationNow) => owed.some(({ duty }) => duty !== undefined && duties.includes(duty));
const mode = (of: string) => ({ mode: now }: ConsultationNow) => now === of;

const undecided = lacks('suitable', 'passed-suitability');
const testsMissing = lacks('tests', 'passed-tests');

const SETTLED: readonly Task[] = [
  { stem: 'summarise-key-points', leads: true, done: knows('key-points') },
  { stem: 'ask-clarification', leads: true, done: knows('clarified') },
  { stem: 'record-safety-netting', leads: true, done: knows('safety-netting') },
  { stem: 'record-attendance', leads: true, done: knows('attendance') },
  { stem: 'record-outcome', leads: true, done: knows('outcome') },
];
const FINDINGS: readonly Task[] = [
  { stem: 'record-reading' },
  { stem: 'record-examination' },
  { stem: 'declare-examination-inadequate', when: (now) => now.mode !== 'face-to-face' },
  { stem: 'record-allergy' },
  { stem: 'record-diagnosis' },
  { stem: 'record-medication' },
  { stem: 'record-plan' },
];
const IDENTITY: Task = { stem: 'confirm-identity', leads: true, done: knows('identity', 'passed-identity') };

/** Whoever joins the call beside the patient. */
const GUESTS: readonly Task[] = [
  { stem: 'invite-guest', when: mode('video') },
  { stem: 'withdraw-guest', when: ({ record }) => (record.sections.guests ?? []).length > 0 },
];

export const STEPS: readonly Step[] = [
  {
    id: 'before',
    title: 'Before',
    about: 'What is missing before you meet.',
    phases: ['booked', 'invited', 'arrived', 'waiting'],
    tasks: [
      { stem: 'decide-suitability', when: (now) => undecided(now) && now.mode !== 'face-to-face', leads: true },
      { stem: 'override-suitability', when: (now) => undecided(now) && now.mode !== 'face-to-face' },
      { stem: 'confirm-prior-tests', when: testsMissing, leads: true },
      { stem: 'waive-prior-tests', when: testsMissing },
      { stem: 'give-help', when: owes('help'), leads: true },
      { stem: 'confirm-checks', when: (now) => mode('video')(now) && now.phase === 'arrived' },
      { stem: 'record-chaperone' },
      ...GUESTS,
      { stem: 'record-reading' },
      { stem: 'announce-delay' },
      { stem: 'record-call-attempt', when: (now) => now.mode !== 'telephone' },
      { stem: 'switch-mode' },
      { stem: 'report-technical-failure' },
      { stem: 'pass-gate', when: (now) => gatesToPass(now).length > 0 },
    ],
  },
  {
    id: 'opening',
    title: 'Opening',
    about: 'Who is this, who else is there, where are they, and can you both hear and see?',
    phases: ['opening'],
    tasks: [
      IDENTITY,
      { stem: 'check-opening', leads: true, done: knows('opening', 'passed-opening') },
      { stem: 'record-chaperone' },
      ...GUESTS,
      { stem: 'report-technical-failure' },
      { stem: 'switch-mode' },
      { stem: 'pass-gate', when: (now) => gatesToPass(now).length > 0 },
    ],
  },
  {
    id: 'consulting',
    title: 'Consulting',
    about: 'What you find and what is planned. Notes are beside this.',
    phases: ['consulting'],
    tasks: [
      { ...IDENTITY, when: lacks('identity') },
      { stem: 'check-opening', when: lacks('opening') },
      ...FINDINGS,
      { stem: 'owe-follow-up' },
      { stem: 'record-chaperone' },
      ...GUESTS,
      { stem: 'report-technical-failure' },
      { stem: 'switch-mode' },
    ],
  },
  {
    id: 'closing',
    title: 'Closing',
    about: 'Sum up, ask what needs repeating, and say what to watch for.',
    phases: ['closing'],
    tasks: [...SETTLED, { stem: 'owe-follow-up' }, ...FINDINGS, { stem: 'report-technical-failure' }, { stem: 'switch-mode' }],
  },
  {
    id: 'wrapping-up',
    title: 'Wrapping up',
    about: 'The conversation has ended. What is still owed to the patient is done here, or it is said why it cannot be.',
    phases: ['wrapping-up'],
    tasks: [
      { ...IDENTITY, when: lacks('identity') },
      ...SETTLED,
      { stem: 'record-call-attempt' },
      { stem: 'owe-follow-up' },
      ...FINDINGS,
      { stem: 'switch-mode' },
    ],
  },
  {
    id: 'afterwards',
    title: 'Afterwards',
    about: 'Letter, copies, follow-ups and reviews.',
    phases: ['summarised', 'followed-up', 'cancelled', 'did-not-attend', 'left-unseen'],
    tasks: [
      { ...IDENTITY, when: owes('complete-passed-identity') },
      { stem: 'summarise-key-points', when: owes('key-points'), leads: true },
      { stem: 'ask-clarification', when: owes('clarification'), leads: true },
      { stem: 'record-safety-netting', when: owes('safety-netting'), leads: true },
      { stem: 'record-attendance', when: owes('attendance'), leads: true },
      { stem: 'record-outcome', when: owes('outcome'), leads: true },
      { stem: 'review-emergency', when: owes('review-emergency') },
      { stem: 'review-passed-gates', when: owes('review-passed-gates') },
      { stem: 'do-follow-up', when: owes('tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp') },
      { stem: 'declare-follow-up-unneeded', when: owes('tests', 'referral', 'prescription', 'face-to-face', 'advice-by-letter', 'welfare-check', 'tell-gp') },
      { stem: 'book-repeat-appointment', when: owes('repeat-appointment', 'face-to-face') },
      { stem: 'declare-repeat-unneeded', when: owes('repeat-appointment') },
      { stem: 'send-patient-copy', when: owes('patient-copy') },
      { stem: 'owe-follow-up' },
      { stem: 'record-patient-contact' },
    ],
  },
];

export const stepOf = (phase: string): StepId => STEPS.find(({ phases }) => phases.includes(phase))?.id ?? 'before';
export const stepById = (id: StepId): Step => STEPS.find((step) => step.id === id)!;
/** A step that the clinic's own pathway adds stands where the consultation is, before everything else. */
const ADDED: readonly Task[] = [
  { stem: 'complete-added-stage', leads: true, when: ({ may }) => may.includes('complete-added-stage') },
  { stem: 'skip-added-stage', when: ({ may }) => may.includes('skip-added-stage') },
];

export const tasksIn = (step: Step, now: ConsultationNow): Task[] => {
  const added = step.phases.includes(now.phase) ? ADDED : [];
  return [...added, ...step.tasks].filter(({ when }) => when?.(now) ?? true);
};
export const isDone = ({ done }: Task, now: ConsultationNow): boolean => done?.(now) ?? false;

/** The first thing that leads on and is not done. */
export const leadingTask = (tasks: readonly Task[], now: ConsultationNow): string | null =>
  tasks.find((task) => task.leads && !isDone(task, now) && now.may.includes(task.stem))?.stem ?? null;

/** The step that holds a form, the one in sight first. */
export const stepHolding = (stem: string, inSight: StepId, now: ConsultationNow): StepId | null => {
  const holds = (step: Step) => tasksIn(step, now).some((task) => task.stem === stem);
  if (holds(stepById(inSight))) return inSight;
  return STEPS.find(holds)?.id ?? null;
};
