import { escapeHtml, paragraphs } from '../http/html';

/** The text again for those who read pages: escaped, with the one link it may hold, and nothing fetched from anywhere. */
export function htmlPart(text: string, link: string | null): string {
  const shown = link ? escapeHtml(link) : null;
  const body = shown ? paragraphs(text).replaceAll(shown, () => `<a href="${shown}">${shown}</a>`) : paragraphs(text);
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"></head><body style="font-family: Arial, sans-serif; line-height: 1.5">\n${body}\n</body></html>\n`;
}
