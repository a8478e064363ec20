const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// A form feed or a bell is no text, and some readers stop at it.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text that somebody typed, as text: nothing in it is markup. */
export const escapeHtml = (text: string): string => text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Blank lines part paragraphs, single ones break lines. */
export const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br/>')}</p>`)
    .join('\n');

export interface HtmlPage {
  title: string;
  body: string;
  css?: string;
}

/** A page that stands alone: nothing is fetched for it, and it says as much without its style. */
export const htmlPage = ({ title, body, css = '' }: HtmlPage): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
body { font-family: Arial, sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; color: #212b32; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .25rem; break-after: avoid; }
p, li, tr { orphans: 3; widows: 3; } tr { break-inside: avoid; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .1rem 1rem .1rem 0; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 11pt; } @page { margin: 20mm; } .screen-only { display: none; } }
${css}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Such a page may do nothing but be looked at, whatever got into it. */
export const HTML_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
