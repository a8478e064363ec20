import type { LetterSection } from '@anteroom/domain';
import PDFDocument from 'pdfkit';
import { BOLD, REGULAR, drawable } from './letter-font';
import { dayInWords, nhsNumberInWords, patientOf, recipientLines, senderLines, statusOf, type LetterPage } from './letter-page';

const MARGIN = { top: 92, bottom: 64, left: 56, right: 56 };
const SIZE = { title: 15, heading: 11.5, text: 10, edge: 8.5 };

type Level = 'H1' | 'H2';

/** Writes one document from top to bottom. Text flows from page to page between its lines; nothing is placed by hand. */
class LetterWriter {
  readonly document: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly page: LetterPage) {
    const { letter, clinic, at } = page;
    const made = new Date(at);
    this.document = new PDFDocument({
      size: 'A4', margins: MARGIN, bufferPages: true, font: REGULAR, pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true,
      info: { Title: `${letter.title}: ${letter.patientName}`, Author: clinic.name, CreationDate: made, ModDate: made },
    });
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  heading(level: Level, text: string): void {
    const size = level === 'H1' ? SIZE.title : SIZE.heading;
    // A heading alone at the foot of a page belongs to nothing.
    const room = this.document.page.height - MARGIN.bottom - this.document.y;
    if (room < size * 2 + SIZE.text * 4) this.document.addPage();
    if (level === 'H2') this.document.moveDown(0.6);
    this.write(level, text, BOLD, size);
    this.document.moveDown(0.2);
  }

  paragraph(text: string, font = REGULAR): void {
    for (const part of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
      if (part.trim() === '') continue;
      this.write('P', part.trim(), font, SIZE.text);
      this.document.moveDown(0.45);
    }
  }

  section({ heading, items, notRecorded }: LetterSection): void {
    this.heading('H2', heading);
    if (notRecorded) this.paragraph('Not recorded.');
    else for (const { text } of items) this.paragraph(text);
  }

  /** Whose letter it is and which page of how many, on every page: loose sheets get mixed up. */
  finish(): void {
    const { letter } = this.page;
    const patient = patientOf(this.page);
    const { mark } = statusOf(this.page);
    const who = `${patient.name}   NHS number ${nhsNumberInWords(patient.nhsNumber)}   born ${dayInWords(patient.dateOfBirth)}`;
    const { count } = this.document.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.document.switchToPage(index);
      this.edge(36, [who, mark ?? ''], BOLD);
      this.edge(this.document.page.height - 46, [`${letter.title}   ${letter.reference}   Page ${index + 1} of ${count}`, mark ?? ''], REGULAR);
    }
    this.document.end();
  }

  private edge(y: number, lines: readonly string[], font: string): void {
    const { document } = this;
    // Below the margin pdfkit would begin another page for it.
    document.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    document.markContent('Artifact', { type: 'Pagination' });
    document.font(font).fontSize(SIZE.edge);
    document.text(drawable(document, lines.filter(Boolean).join('\n')), MARGIN.left, y, { width: document.page.width - MARGIN.left - MARGIN.right });
    document.endMarkedContent();
    document.page.margins = MARGIN;
  }

  private write(tag: Level | 'P', text: string, font: string, size: number): void {
    const { document } = this;
    const element = document.struct(tag, {}, () => {
      document.font(font).fontSize(size);
      document.text(drawable(document, text), { align: 'left' });
    });
    this.root.add(element);
    element.end();
  }
}

/** A4, for printing and for systems that take nothing but PDF. The same letter gives the same pages. */
export function letterPdf(page: LetterPage): NodeJS.ReadableStream {
  const { letter } = page;
  const patient = patientOf(page);
  const writer = new LetterWriter(page);
  const status = statusOf(page).sentence;
  writer.paragraph(status, BOLD);
  writer.heading('H1', letter.title);
  writer.paragraph(senderLines(page).join('\n'));
  writer.paragraph(['To:', ...recipientLines(page)].join('\n'));
  writer.paragraph(
    [`Patient: ${patient.name}`, `Date of birth: ${dayInWords(patient.dateOfBirth)}`, `NHS number: ${nhsNumberInWords(patient.nhsNumber)}`, `Our reference: ${letter.reference}`].join('\n'),
  );
  if (letter.superseded) {
    writer.heading('H2', 'Corrected since approval');
    for (const { text } of letter.superseded.corrections) writer.paragraph(text);
    writer.heading('H2', 'The letter as it was approved');
  }
  for (const words of [letter.opening, letter.body]) if (words) writer.paragraph(words.text);
  for (const section of letter.sections) writer.section(section);
  if (letter.closing) writer.paragraph(letter.closing.text);
  writer.paragraph(status);
  writer.finish();
  return writer.document;
}
