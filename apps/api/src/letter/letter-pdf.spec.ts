import { buffer } from 'node:stream/consumers';
import { letterPdf } from './letter-pdf';
import { aLetterPage } from './a-letter-page.fake';
import { pdfPages } from './pdf-text.fake';

const pagesOf = async (page = aLetterPage()) => pdfPages(await buffer(letterPdf(page)));
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the letter as PDF', () => {
  it('keeps ł, ş and Greek in names, drawn and copied', async () => {
    const [first] = await pagesOf(aLetterPage({ name: 'Łukasz Şahin Ωμέγα' }));
    expect(first?.text).toContain('Łukasz Şahin Ωμέγα');
    expect(first?.missing).toBe(0);
  });

  it('shows what the font cannot draw by its number rather than as an empty box', async () => {
    const [first] = await pagesOf(aLetterPage({ name: '李 Ming' }));
    expect(first?.text).toContain('[U+674E] Ming');
    expect(first?.missing).toBe(0);
  });

  it('names the patient, the NHS number and the page on every page', async () => {
    const pages = await pagesOf(aLetterPage({ paragraphs: 120 }));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ text }, index) => {
      expect(text).toContain('Mrs Asha Patel   NHS number 999 000 0018');
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it('loses no line where a page ends', async () => {
    const pages = await pagesOf(aLetterPage({ paragraphs: 120 }));
    const text = flat(pages.map((page) => page.text).join(' '));
    for (let number = 1; number <= 120; number += 1) expect(text).toContain(`Paragraph ${number} begins here`);
    expect(text.match(/and ends here\./g)).toHaveLength(120);
  });

  it('breaks a word that is longer than the line and keeps all of it', async () => {
    const long = `https://clinic.example/${'abcdefghij'.repeat(40)}`;
    const pages = await pagesOf(aLetterPage({ text: long }));
    expect(pages.map(({ text }) => text).join('').replace(/\n/g, '')).toContain(long);
  });

  it('says on every page that it is a draft, or superseded, and nothing of the kind when it stands', async () => {
    const marks = async (state: 'draft' | 'approved' | 'superseded') =>
      (await pagesOf(aLetterPage({ state, paragraphs: 60 }))).map(({ text }) => [text.includes('DRAFT – not approved'), text.includes('SUPERSEDED')]);
    for (const mark of await marks('draft')) expect(mark).toEqual([true, false]);
    for (const mark of await marks('superseded')) expect(mark).toEqual([false, true]);
    for (const mark of await marks('approved')) expect(mark).toEqual([false, false]);
  });

  it('says "Not recorded" where the facts do not say', async () => {
    const [first] = await pagesOf();
    expect(first?.text).toMatch(/Investigation results\nNot recorded\./);
  });

  it('can be read aloud: language, title and structure are set', async () => {
    const pdf = (await buffer(letterPdf(aLetterPage()))).toString('latin1');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('/Marked true');
    for (const tag of ['Document', 'H1', 'H2', 'P']) expect(pdf).toContain(`/S /${tag}`);
  });

  it('is the same file for the same letter', async () => {
    expect((await buffer(letterPdf(aLetterPage()))).equals(await buffer(letterPdf(aLetterPage())))).toBe(true);
  });
});
