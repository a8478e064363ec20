import { consultationRecord, isConsultationFact, pin, standardPathway } from '@anteroom/domain';
import { cancelled, didNotAttend, followedUp, invited, type History } from '@anteroom/domain/testing';
import { riverside } from '../organisation/a-clinic.fake';
import { letterText, readOutText, visitLetterHtml } from './visit-letter';
import type { Subject } from './wording';

const subjectOf = ({ facts }: History, more: Partial<Subject> = {}): Subject => ({
  record: consultationRecord(facts.filter(isConsultationFact)),
  clinic: riverside,
  pathway: pin(standardPathway, '').pathway,
  link: { token: 'a-very-long-token', code: 'K7MPQ-4TX9D' },
  publicUrl: 'https://clinic.example',
  ...more,
});
const TODAY = '2026-06-30T09:00:00.000Z';

describe('the letter to the patient', () => {
  it('says when, how, by which code and whom to ring, and carries no link to type', () => {
    const html = visitLetterHtml(subjectOf(invited()), TODAY) ?? '';
    for (const said of ['Mrs Asha Patel', '4 Weir Lane', 'Monday 6 July 2026 at 10:00', 'K7MPQ-4TX9D', '020 7946 0002', 'Tuesday 30 June 2026', 'K7-4MPQ'])
      expect(html).toContain(said);
    expect(html).not.toContain('a-very-long-token');
    expect(html).toContain('@media print');
  });

  it('is plain text too', () => {
    expect(letterText(subjectOf(invited('telephone')))).toContain('https://clinic.example/visit with the code K7MPQ-4TX9D');
  });

  it('says to ring where there is no code', () => {
    const html = visitLetterHtml(subjectOf(invited(), { link: null }), TODAY) ?? '';
    expect(html).toContain('ring 020 7946 0002: there is no code at present');
    expect(html).not.toContain('Your way in');
  });

  it('holds the advice afterwards, and takes back a cancelled appointment', () => {
    expect(letterText(subjectOf(followedUp()))).toContain('The pain should ease when you rest.');
    expect(letterText(subjectOf(cancelled()))).toContain('is cancelled');
  });

  it('does not exist where there is nothing to tell', () => {
    expect(visitLetterHtml(subjectOf(didNotAttend()), TODAY)).toBeNull();
    expect(readOutText(subjectOf(didNotAttend()))).toBeNull();
  });
});

describe('the text to read out', () => {
  it('begins with who is on the line, and spells the code', () => {
    const text = readOutText(subjectOf(invited())) ?? '';
    expect(text).toMatch(/^\(Ask for the full name and the date of birth/);
    expect(text).toContain('The code is: K 7 M P Q – 4 T X 9 D.');
    expect(text).toContain('clinic.example/visit');
    expect(text).not.toContain('a-very-long-token');
  });
});
