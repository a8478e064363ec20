import type { MessageTemplate, Phase } from '@anteroom/domain';
import { renderMessage } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { escapeHtml, htmlPage, paragraphs } from '../http/html';
import { dateIn } from '../organisation/clinic-time';
import { AFTERCARE } from './compose';
import { recipientOf } from './recipient';
import { fieldsOf, type Subject } from './wording';

/** Which of the pathway's messages says on paper what there is to say now. */
const BEFORE = 'PatientInvited';
const SPEAKS: Readonly<Partial<Record<Phase, string>>> = {
  booked: BEFORE, invited: BEFORE, arrived: BEFORE, waiting: BEFORE,
  'wrapping-up': AFTERCARE, summarised: AFTERCARE, 'followed-up': AFTERCARE,
  cancelled: 'ConsultationCancelled',
};

/** The fact whose message says what there is to say now; undefined when there is nothing. */
export const speaksOf = ({ record }: Subject): string | undefined => record.phase === null ? undefined : SPEAKS[record.phase];

const templateFor = (subject: Subject): MessageTemplate | undefined => {
  const on = speaksOf(subject);
  return on ? Object.values(subject.pathway.messages).find((template) => template.on === on && template.to === 'patient') : undefined;
};

/** On paper nobody can follow a link, so the code stands in its place. */
const wayIn = ({ link, publicUrl, clinic }: Subject): string =>
  link ? `${publicUrl}/visit with the code ${link.code}` : `(ring ${clinic.helpNumber}: there is no code at present)`;

/** The message for somebody without e-mail; `null` when there is nothing to tell at this stage, or nobody left to tell. */
export function letterText(subject: Subject): string | null {
  const template = templateFor(subject);
  if (!template || !subject.record.patient) return null;
  return renderMessage(template, subject.record.mode, { ...fieldsOf(subject), 'visit.link': wayIn(subject) }).text;
}

const spelled = (code: string): string => code.replace(/-/g, '').split('').join(' ').replace(/^((?:\S ){5})/, '$1– ');

/** What reception reads out by telephone, sentence by sentence, the code in single signs. */
export function readOutText(subject: Subject): string | null {
  const text = letterText(subject);
  if (text === null) return null;
  const { link, publicUrl, clinic } = subject;
  const code = link
    ? [`The address is ${publicUrl.replace(/^https?:\/\//, '')}/visit. The code is: ${spelled(link.code)}. You will be asked for your date of birth.`]
    : [];
  const said = text.replaceAll(wayIn(subject), () => (link ? 'the address and the code that I will give you' : `ring ${clinic.helpNumber}`));
  return ['(Ask for the full name and the date of birth before you say anything else.)', said, ...code].join('\n\n');
}

const CSS = `.code { font-size: 1.6rem; font-weight: bold; letter-spacing: .1em; font-family: "Courier New", monospace; }
.box { border: 2px solid #212b32; padding: .5rem 1rem; break-inside: avoid; } .to { min-height: 8rem; }`;

function codeBox({ link, publicUrl, clinic }: Subject): string {
  if (!link) return '';
  return `<div class="box"><h2>Your way in</h2>
<p>1. On a telephone, tablet or computer go to <strong>${escapeHtml(publicUrl)}/visit</strong><br>
2. Type this code: <span class="code">${escapeHtml(link.code)}</span><br>
3. Type your date of birth.</p>
<p>The code is for you alone. If it does not work, or you would rather be phoned or come in, ring <strong>${escapeHtml(clinic.helpNumber)}</strong>.</p></div>`;
}

/** A letter to print, fold and post; `null` when there is nothing to tell. */
export function visitLetterHtml(subject: Subject, today: Instant): string | null {
  const text = letterText(subject);
  const to = recipientOf(subject.record, 'patient');
  if (text === null || !to) return null;
  const { clinic, record } = subject;
  const lines = (all: readonly string[]): string => all.filter(Boolean).map(escapeHtml).join('<br>');
  const body = [
    '<p class="screen-only"><em>Print this page, check the address and post it.</em></p>',
    `<p>${lines([clinic.name, ...(clinic.address?.lines ?? []), clinic.address?.postcode ?? '', `Telephone ${clinic.helpNumber}`])}</p>`,
    `<p class="to">${lines(to.postal)}</p>`,
    `<p>${lines([dateIn(clinic.zone, today), `Our reference ${record.reference}`])}</p>`,
    '<h1>Your appointment</h1>',
    paragraphs(text),
    codeBox(subject),
  ];
  return htmlPage({ title: `Your appointment: ${record.reference}`, body: body.filter(Boolean).join('\n'), css: CSS });
}
