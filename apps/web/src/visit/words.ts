import type { VisitPage, Wish } from '@anteroom/domain';
import { clock, dayOf, longDay, span } from '../shared/time';
import type { VisitNow } from './visit-client';

type Mode = VisitPage['appointment']['mode'];

const KIND: Readonly<Record<Mode, string>> = {
  video: 'Your video appointment',
  telephone: 'Your telephone appointment',
  'face-to-face': 'Your appointment in person',
};
export const kindInWords = (mode: Mode): string => KIND[mode];

const DAY = 86_400_000;

/** "today, in 2 hours", "tomorrow", "in 3 days": days of the clinic's calendar. Nothing for what is past. */
export const howSoon = (start: string, zone: string, now: Date): string => {
  const away = Date.parse(start) - now.getTime();
  if (away < 0) return '';
  const days = Math.round((Date.parse(dayOf(start, zone)) - Date.parse(dayOf(now, zone))) / DAY);
  if (days > 1) return `in ${days} days`;
  if (days === 1) return 'tomorrow';
  return away < 60_000 ? 'now' : `today, in ${span(away)}`;
};

/** "Monday 6 July 2026 at 10:00". */
export const whenInWords = (instant: string, zone: string): string => `${longDay(instant, zone)} at ${clock(instant, zone)}`;

/** The same moment on the reader's own clock, where that is another one. */
export const elsewhere = (instant: string, zone: string): string | null => {
  const here = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return here === clock(instant, zone) ? null : here;
};

const CAUSES: Readonly<Record<NonNullable<VisitPage['delay']>['cause'], string>> = {
  'previous-patient': 'because somebody before you needs more time',
  emergency: 'because there has been an emergency',
  staff: 'because we are short of staff today',
  technical: 'because something technical is not working',
  other: '',
};

const sentence = (...parts: string[]): string => `${parts.filter(Boolean).join(' ')}.`;

/** How late it is for this patient, as far as anybody knows. In minutes, never below zero. */
const lateBy = ({ visit }: VisitNow, toldAt: number, now: Date): number => {
  const told = visit.place?.delayMinutes ?? null;
  const since = told === null ? Math.max(Date.parse(visit.appointment.start), toldAt) : toldAt - told * 60_000;
  return Math.max(0, Math.floor((now.getTime() - since) / 60_000));
};

/** Minutes for which nobody calls it late when the clinician is free. */
const SOON = 5;
/** Nobody is before them, and nobody is with the clinician. */
const isWaitedFor = ({ place }: VisitPage): boolean => place?.ahead === 0 && !place.inCall;

/**
 * The delay as it is honestly known: what staff announced, as long as that holds; otherwise what has passed already,
 * and that nobody knows the rest.
 */
export const delayInWords = (shown: VisitNow, toldAt: number, now: Date): string[] => {
  const { visit, clinic } = shown;
  const { delay, appointment } = visit;
  const cause = delay ? CAUSES[delay.cause] : '';
  if (delay && Date.parse(delay.expectedStart) > now.getTime())
    return [sentence(`We are running about ${span(delay.minutes * 60_000)} late`, cause), `We expect to see you at about ${clock(delay.expectedStart, clinic.zone)}.`];
  const late = lateBy(shown, toldAt, now);
  if (delay)
    return [sentence(`We are running late`, cause), 'It is taking longer than we said. We do not know how much longer. We are sorry.'];
  if (Date.parse(appointment.start) > now.getTime()) return [`Your time is ${clock(appointment.start, clinic.zone)}. We know of no delay.`];
  if (late < 1) return ['It is about to be your time. We do not know yet of any delay.'];
  if (late < SOON && isWaitedFor(visit)) return ['You are seen as soon as your clinician is ready. We know of no delay.'];
  return [`You have waited ${span(late * 60_000)} longer than planned.`, 'We do not know how much longer it will take. We are sorry.'];
};

/** "You are next", "2 people are before you". */
export const placeInWords = ({ place }: VisitPage): string => {
  if (!place) return 'You are in the waiting room';
  if (place.ahead <= 0) return 'You are next';
  return place.ahead === 1 ? 'One person is before you' : `${place.ahead} people are before you`;
};

const WISHES: Readonly<Record<Wish, string>> = {
  telephone: 'to be phoned instead',
  'face-to-face': 'to come in instead',
  video: 'to be seen by video instead',
  cancel: 'to cancel your appointment',
  move: 'for another time',
};
export const wishInWords = (wish: Wish): string => WISHES[wish];

/** "Dr Okafor at Riverside Cardiology", or the clinic alone. */
export const withWhom = ({ visit, clinic }: VisitNow): string =>
  visit.appointment.clinicianName ? `${visit.appointment.clinicianName} at ${clinic.name}` : clinic.name;
