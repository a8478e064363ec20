import type { SealedPart } from '../../kernel';
import { factTypes } from '../catalogue';
import { partOf, sealedParts } from '../sealing';
import { standardPathway } from '../standard-pathway';
import { boardShowsContentOf } from './board-changes';
import { boardRow } from './board-row-fold';
import type { BoardRow } from './board-row';
import { contentOf, type ConsultationFact } from './consultation-fact';
import { everyFact, example } from './every-fact.fake';
import { factsFor } from './facts-for';
import { historyFor } from './history-fold';
import { letter } from './letter-fold';
import { openLoops } from './open-loops';
import { erased, recorded } from './recorded.fake';
import { recordFor } from './record-for';
import { consultationRecord } from './record-fold';
import { visit } from './visit-fold';
import { aftercareAdvice, visitSummary } from './visit-summary';

const PARTS: readonly SealedPart[] = ['contacts', 'clinical'];
const NOW = '2026-07-06T12:00:00.000Z';
const clinic = { name: 'Riverside', number: '020 7946 0001', zone: 'Europe/London' };
const context = { clinic, zone: clinic.zone, staffName: () => 'Dr Okafor' };
const facts = recorded(...everyFact.filter(({ type }) => type !== 'LetterApproved'));

const board = (history: readonly ConsultationFact[]): BoardRow =>
  history.reduce<BoardRow | null>((row, fact) => boardRow(row, fact, standardPathway), null) as BoardRow;

const everyView = (history: readonly ConsultationFact[]) => {
  const record = consultationRecord(history);
  return {
    record,
    board: board(history),
    letter: letter(history, context),
    history: historyFor('clinician', history, context) ?? [],
    visit: visit(history, { now: NOW, times: standardPathway.times }),
    summary: visitSummary(record),
    others: [recordFor('reception', record), historyFor('reception', history, context), factsFor('reception', history), openLoops([board(history)], NOW), aftercareAdvice(visitSummary(record))],
  };
};

describe('the parts of what is sealed', () => {
  it.each(factTypes)('name every field of %s', (type) => {
    const content = contentOf(recorded(example(type))[0] as ConsultationFact) ?? {};
    const parts = sealedParts(type, content);
    expect(Object.assign({}, ...Object.values(parts))).toEqual(content);
    for (const [part, piece] of Object.entries(parts)) for (const field of Object.keys(piece)) expect(partOf(type, field)).toBe(part);
  });

  it('count what nobody listed as clinical, also under a name that every object has', () => {
    expect(['NoteTaken', 'Unheard', 'toString', '__proto__'].map((type) => partOf(type, 'constructor'))).toEqual(Array(4).fill('clinical'));
    expect(sealedParts('NoteTaken', { text: 'x', more: undefined })).toEqual({ clinical: { text: 'x' } });
  });
});

describe.each([[['contacts']], [['clinical']], [[...PARTS]]] as [SealedPart[]][])('a patient of whom %s was erased', (gone) => {
  const left = erased(facts, gone);
  const views = everyView(left);

  it('still folds into every view, after each fact, and nothing says "undefined"', () => {
    for (const upTo of left.keys()) expect(() => everyView(left.slice(0, upTo + 1))).not.toThrow();
    expect(JSON.stringify([views.letter, views.history, views.summary])).not.toMatch(/undefined|NaN|\[object/);
  });

  it('leaves nothing of it in any view, and everything else', () => {
    const all = JSON.stringify(views);
    const stays = (part: SealedPart): boolean => !gone.includes(part);
    expect(/Asha|9990000018|Weir Lane|07700 900123|no such box/.test(all)).toBe(stays('contacts'));
    expect(/"text":"SECRET"|Plan: SECRET/.test(all)).toBe(stays('clinical'));
  });

  it('is said to be erased, line by line where something was', () => {
    expect(views.record.erased).toBe(true);
    expect(views.board.erased).toBe(gone.includes('contacts'));
    expect(views.board.patient.name).toBe(gone.includes('contacts') ? 'Erased patient' : 'Mrs Asha Patel');
    const lines = views.history.filter((line) => line.erased).map(({ revision }) => revision);
    const touched = facts.filter((fact) => gone.some((part) => part in sealedParts(fact.type, contentOf(fact) ?? {}))).map(({ revision }) => revision);
    expect(lines).toEqual(touched);
  });
});

describe('a board', () => {
  it('is the same when only what it shows is opened', () => {
    const closed = facts.map((fact) => (boardShowsContentOf(fact) || !fact.sealed ? fact : ({ ...fact, sealed: { scheme: 'aes-256-gcm', parts: [] } } as ConsultationFact)));
    expect(board(closed)).toEqual(board(facts));
    expect(() => consultationRecord(closed)).toThrow('its seal unopened');
  });
});

describe('a letter about somebody whose contacts are erased', () => {
  it('says so where it would name a practice or a person, instead of that nobody recorded it', () => {
    const { sections, to } = everyView(erased(facts, ['contacts'])).letter;
    expect(to).toBeNull();
    for (const heading of ['Patient demographics', 'GP practice', 'Referrer details', 'Distribution list']) {
      expect(sections.find((section) => section.heading === heading)).toMatchObject({ items: [{ text: 'Erased.' }], notRecorded: false });
    }
  });
});
