import { inflateSync } from 'node:zlib';

interface PdfPage {
  text: string;
  /** Signs that the font could not draw (glyph 0, an empty box). */
  missing: number;
}

const HEX = /<([0-9a-fA-F\s]*)>/g;
const codes = (hex: string): number[] => (hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16));
const decoded = (hex: string): string => String.fromCharCode(...codes(hex));

/** Objects by number: dictionary text and, inflated, the stream. */
function objectsOf(pdf: Buffer): Map<number, { head: string; body: string }> {
  const objects = new Map<number, { head: string; body: string }>();
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', content = ''] = match;
    const at = content.indexOf('stream\n');
    if (at < 0) objects.set(Number(number), { head: content, body: '' });
    else {
      const raw = Buffer.from(content.slice(at + 7, content.lastIndexOf('\nendstream')), 'latin1');
      const head = content.slice(0, at);
      objects.set(Number(number), { head, body: head.includes('FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1') });
    }
  }
  return objects;
}

/** Glyph number to text, from the table that a reader copies by. */
function toUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', , list = ''] of block.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
      [...list.matchAll(HEX)].forEach(([, hex = ''], index) => map.set(Number.parseInt(from, 16) + index, decoded(hex)));
  return map;
}

const reference = (head: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? -1);

/** What somebody who copies the text of each page gets. Reads the PDFs that pdfkit writes, and no others. */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const objects = objectsOf(pdf);
  const head = (number: number): string => objects.get(number)?.head ?? '';
  const fontsOf = (page: string): Map<string, Map<number, string>> => {
    const resources = page.includes('/Resources') && reference(page, 'Resources') > 0 ? head(reference(page, 'Resources')) : page;
    const fonts = /\/Font (?:<<([\s\S]*?)>>|(\d+) 0 R)/.exec(resources);
    const list = fonts?.[1] ?? head(Number(fonts?.[2] ?? -1));
    return new Map([...list.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, toUnicode(objects.get(reference(head(Number(number)), 'ToUnicode'))?.body ?? '')]));
  };
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\n/.test(`${object.head}\n`))
    .map((object) => textOf(objects.get(reference(object.head, 'Contents'))?.body ?? '', fontsOf(object.head)));
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): PdfPage {
  let font = new Map<number, string>();
  let missing = 0;
  const lines: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    else {
      const glyphs = [...(shown ?? '').matchAll(HEX)].flatMap(([, hex = '']) => codes(hex));
      missing += glyphs.filter((glyph) => glyph === 0).length;
      lines.push(glyphs.map((glyph) => font.get(glyph) ?? '\ufffd').join(''));
    }
  }
  return { text: lines.join('\n'), missing };
}
