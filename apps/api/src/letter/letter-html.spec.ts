import { letterHtml } from './letter-html';
import { aLetterPage } from './a-letter-page.fake';

const stripped = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the letter as a page', () => {
  it('is still the whole letter when everything but its words is stripped', () => {
    const words = stripped(letterHtml(aLetterPage()));
    for (const part of ['Riverside Cardiology: outpatient letter', 'Mrs Asha Patel', '999 000 0018', '14 March 1958', 'Weir Lane Surgery', 'K7-4MPQ', 'Palpitations, settled.', 'Yours sincerely'])
      expect(words).toContain(part);
    expect(words).toContain('Investigation results Not recorded.');
  });

  it('holds headings, paragraphs and one table, and fetches nothing', () => {
    const html = letterHtml(aLetterPage());
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=|https?:/);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html).toContain('<html lang="en-GB">');
  });

  it('takes what was typed for text, never for markup', () => {
    const html = letterHtml(aLetterPage({ text: '<script>alert(1)</script> BP < 140 & "stable"\u0007', name: '<b>Asha</b>' }));
    expect(html).not.toMatch(/<script|<b>|\u0007/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; BP &lt; 140 &amp; &quot;stable&quot;');
  });

  it('says first, last and in its title that nobody has approved it', () => {
    const html = letterHtml(aLetterPage({ state: 'draft' }));
    expect(html).toContain('<title>DRAFT – not approved: Riverside Cardiology: outpatient letter</title>');
    expect(html.match(/DRAFT – not approved\. No clinician/g)).toHaveLength(2);
  });

  it('says that it is superseded, and shows the correction before the letter', () => {
    const html = letterHtml(aLetterPage({ state: 'superseded' }));
    expect(html).toContain('SUPERSEDED: this letter was corrected on 7 July 2026 at 09:00');
    expect(html.indexOf('Dose of bisoprolol is 2.5 mg')).toBeLessThan(html.indexOf('I saw Mrs Patel by video'));
  });

  it('names who approved it and when, by the clinic’s clock', () => {
    expect(letterHtml(aLetterPage())).toContain('Approved by Dr Okafor on 6 July 2026 at 11:30.');
  });
});
