import { createRequire } from 'node:module';

const resolve = createRequire(__filename).resolve;
/** DejaVu Sans: Latin with ł and ş, Greek, Cyrillic, Arabic, Hebrew; free to embed. */
export const REGULAR = resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
export const BOLD = resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/** The open font of a document. pdfkit shows it to nobody, and draws an empty box for what the font has not. */
interface OpenFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/**
 * A sign the font cannot draw becomes its Unicode number: a name may look odd in a letter, but nothing in it may be
 * lost without being seen.
 */
export function drawable(document: PDFKit.PDFDocument, text: string): string {
  const { font } = (document as unknown as OpenFont)._font;
  return [...text]
    .map((sign) => (sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : `[U+${sign.codePointAt(0)?.toString(16).toUpperCase()}]`))
    .join('');
}
