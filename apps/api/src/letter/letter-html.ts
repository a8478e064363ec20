import type { LetterItem, LetterSection } from '@anteroom/domain';
import { escapeHtml, htmlPage, paragraphs } from '../http/html';
import { dayInWords, nhsNumberInWords, patientOf, recipientLines, senderLines, statusOf, type LetterPage } from './letter-page';

const block = (lines: readonly string[]): string => `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
const row = (heading: string, value: string): string => `<tr><th scope="row">${escapeHtml(heading)}</th><td>${escapeHtml(value)}</td></tr>`;
const words = (item: LetterItem | null): string => (item ? paragraphs(item.text) : '');

const section = ({ heading, items, notRecorded }: LetterSection): string => `<h2>${escapeHtml(heading)}</h2>
${notRecorded ? '<p>Not recorded.</p>' : items.map(({ text }) => paragraphs(text)).join('\n')}`;

/** Headings, paragraphs and one table: what is left when a receiving system strips the rest is still the whole letter. */
export function letterHtml(page: LetterPage): string {
  const { letter } = page;
  const patient = patientOf(page);
  const status = statusOf(page);
  const corrections = letter.superseded
    ? `<h2>Corrected since approval</h2>\n${letter.superseded.corrections.map(({ text }) => paragraphs(text)).join('\n')}\n<h2>The letter as it was approved</h2>`
    : '';
  const body = [
    `<p><strong>${escapeHtml(status.sentence)}</strong></p>`,
    `<h1>${escapeHtml(letter.title)}</h1>`,
    block(senderLines(page)),
    `<p>To:</p>\n${block(recipientLines(page))}`,
    `<table>\n${row('Patient', patient.name)}\n${row('Date of birth', dayInWords(patient.dateOfBirth))}\n${row('NHS number', nhsNumberInWords(patient.nhsNumber))}\n${row('Our reference', letter.reference)}\n</table>`,
    corrections,
    words(letter.opening),
    words(letter.body),
    ...letter.sections.map(section),
    words(letter.closing),
    `<p>${escapeHtml(status.sentence)}</p>`,
  ];
  return htmlPage({ title: `${status.mark ? `${status.mark}: ` : ''}${letter.title}`, body: body.filter(Boolean).join('\n') });
}
