import type { MessageTemplate, Pathway } from '../../pathway/pathway';
import type { FactType } from '../consultation.events';
import type { ConsultationFact } from '../views/consultation-fact';
import { whenModeSwitchedThenTellWhoWasToldOtherwise } from './when-mode-switched-then-tell-who-was-told-otherwise';
import { whenPatientCopySentThenSendAftercare } from './when-patient-copy-sent-then-send-aftercare';
import { whenPatientInvitedThenSendInvitation } from './when-patient-invited-then-send-invitation';
import { whenReminderDueThenRemindUnlessStale } from './when-reminder-due-then-remind-unless-stale';

export interface MessageToSend {
  /** Its name in the pathway's `messages`. */
  template: string;
  to: MessageTemplate['to'];
}

type Policies = { readonly [T in FactType]?: (fact: ConsultationFact<T>) => boolean };
const POLICIES: Policies = {
  PatientInvited: whenPatientInvitedThenSendInvitation,
  ReminderDue: whenReminderDueThenRemindUnlessStale,
  ModeSwitched: whenModeSwitchedThenTellWhoWasToldOtherwise,
  PatientCopySent: whenPatientCopySentThenSendAftercare,
};

/** What happened on paper was told on paper: a late entry sends nothing. */
const isLateEntry = ({ at, recordedAt }: ConsultationFact): boolean => Date.parse(recordedAt) > Date.parse(at);

/** The word `only` speaks of: the variant, or by which channel it was done. */
const variant = (data: object): string | undefined => {
  const { kind, channel, reminder } = data as Partial<Record<'kind' | 'channel' | 'reminder', string>>;
  return kind ?? channel ?? reminder;
};
const speaksOf = ({ on, only }: MessageTemplate, { type, data }: ConsultationFact): boolean =>
  on === type && (only === undefined || only.includes(variant(data) ?? ''));

/** The messages that leave because of this fact, as the pathway says. The same fact always asks for the same. */
export const messagesFor = (fact: ConsultationFact, { messages }: Pick<Pathway, 'messages'>): MessageToSend[] => {
  const policy = POLICIES[fact.type] as ((fact: ConsultationFact) => boolean) | undefined;
  if (isLateEntry(fact) || (policy && !policy(fact))) return [];
  return Object.entries(messages)
    .filter(([, template]) => speaksOf(template, fact))
    .map(([template, { to }]) => ({ template, to }));
};
