import type { ConsultationRecord, RecordFollowUp } from './consultation-record';
import { ofType, standing } from './record-entries';
import type { VisitSummary } from './visit';

/** What is to happen next, as one tells the patient: never the details staff wrote for each other. */
const NEXT: Record<RecordFollowUp['kind'], string> = {
  tests: 'We are arranging tests for you.',
  referral: 'We are referring you to another service.',
  prescription: 'We are arranging a prescription for you.',
  'face-to-face': 'We are arranging to see you in person.',
  'advice-by-letter': 'We will send you advice in writing.',
  'welfare-check': 'We will contact you to ask how you are.',
  'tell-gp': 'We are telling your GP.',
  'repeat-appointment': 'We are arranging another appointment for you.',
};
const DONE: Record<RecordFollowUp['kind'], string> = {
  tests: 'Tests have been requested for you.',
  referral: 'You have been referred to another service.',
  prescription: 'A prescription has been issued.',
  'face-to-face': 'An appointment in person has been arranged.',
  'advice-by-letter': 'Advice has been sent to you in writing.',
  'welfare-check': 'We have checked how you are.',
  'tell-gp': 'Your GP has been told.',
  'repeat-appointment': 'Another appointment has been booked for you.',
};

const followUp = ({ kind, state }: RecordFollowUp): VisitSummary['followUp'] =>
  state === 'unneeded' ? [] : [{ text: state === 'done' ? DONE[kind] : NEXT[kind], state }];

type Advice = Pick<
  VisitSummary,
  'adviceState' | 'advice' | 'redFlags' | 'whenToSeekHelp' | 'howToSeekHelp' | 'ifCareDoesNotHappen' | 'leaflet'
>;

const words = (text: string | undefined): string | null => text?.trim() || null;

/** The latest advice that was given and that nobody has corrected since; else how it was settled. */
const advice = ({ sections }: ConsultationRecord): Advice => {
  const settled = standing(sections.safetyNetting);
  const given = settled.findLast(({ data }) => data.kind === 'given');
  const content = given?.content ?? {};
  return {
    adviceState: (given ?? settled.at(-1))?.data.kind ?? 'not-yet',
    redFlags: content.redFlags ?? [],
    advice: words(content.advice),
    whenToSeekHelp: words(content.whenToSeekHelp),
    howToSeekHelp: words(content.howToSeekHelp),
    ifCareDoesNotHappen: words(content.ifCareDoesNotHappen),
    leaflet: words(content.leaflet),
  };
};

const said = (texts: (string | undefined)[]): string[] => texts.flatMap((text) => words(text) ?? []);

/** What was said in the consultation, for the patient to read again. */
export const visitSummary = (record: ConsultationRecord): VisitSummary => {
  const { sections, followUps } = record;
  return {
    keyPoints: said(standing(sections.keyPoints).map(({ data, content }) => (data.kind === 'given' ? content?.points : undefined))),
    plan: said(standing(sections.plan).map(({ content }) => content?.forPatient)),
    ...advice(record),
    followUp: followUps.flatMap(followUp),
    nextAppointment: ofType(standing(sections.followUp), 'RepeatAppointmentBooked').at(-1)?.data.start ?? null,
  };
};

/** The same in a few lines of text, for the message after the visit. Empty when nothing was settled yet. */
export const aftercareAdvice = (summary: VisitSummary): string => {
  const flags = summary.redFlags.map((flag) => `- ${flag}`);
  const lines: (string | null)[] = [
    ...summary.keyPoints,
    ...summary.plan,
    summary.advice,
    flags.length > 0 ? ['Watch for:', ...flags].join('\n') : null,
    summary.whenToSeekHelp && `When to seek help: ${summary.whenToSeekHelp}`,
    summary.howToSeekHelp && `How to seek help: ${summary.howToSeekHelp}`,
    summary.ifCareDoesNotHappen && `If what we planned does not happen: ${summary.ifCareDoesNotHappen}`,
    summary.leaflet && `Leaflet: ${summary.leaflet}`,
    ...summary.followUp.map(({ text }) => text),
  ];
  return lines.filter(Boolean).join('\n\n');
};
