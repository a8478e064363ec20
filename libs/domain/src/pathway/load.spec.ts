import { readFileSync } from 'node:fs';
import { words } from '../consultation/words';
import { load } from './load';

const STANDARD = readFileSync(`${__dirname}/standard/standard.v1.json`, 'utf8');

/** Any document: hostile ones keep to no type. */
type Document = Record<string, never> & {
  [part in 'stages' | 'facts' | 'duties' | 'deadlines' | 'messages' | 'outcomes' | 'modes' | 'times']: Record<string, Record<string, unknown>>;
};
const faultsOf = (json: string): string[] => {
  const loaded = load(json, words);
  return 'faults' in loaded ? loaded.faults.map(({ place, sentence }) => `${place}: ${sentence}`) : [];
};
const changed = (change: (document: Document) => void): string[] => {
  const document = JSON.parse(STANDARD) as Document;
  change(document);
  return faultsOf(JSON.stringify(document));
};
const put = (at: Record<string, unknown> | undefined, key: string, value: unknown): void => {
  Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
};
const adding = (stage: object) => changed(({ stages }) => put(stages, 'triage', { title: 'Triage', ...stage }));

describe('Reading a pathway', () => {
  it('takes the standard one, into maps without a prototype', () => {
    const loaded = load(STANDARD, words);
    if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.pathway).toEqual(JSON.parse(STANDARD));
    const { stages, facts } = loaded.pathway;
    for (const map of [loaded.pathway, stages, facts, stages.booked, stages.booked?.moves]) expect(Object.getPrototypeOf(map)).toBeNull();
  });

  it('tells all faults at once, each with its place', () => {
    expect(
      changed(({ facts, duties }) => {
        put(facts.NoteTaken, 'gaurd', []);
        put(duties.help, 'due', '10 minutes');
      }),
    ).toHaveLength(2);
  });

  it.each<[string, RegExp, (document: Document) => void]>([
    ['a mistyped key', /^\/facts\/NoteTaken\/neds: Nothing called "neds" belongs here\. Did you mean "needs"\?$/, ({ facts }) => put(facts.NoteTaken, 'neds', [])],
    ['a key of XState', /^\/stages\/booked\/after: Nothing called/, ({ stages }) => put(stages.booked, 'after', { PT1M: 'cancelled' })],
    ['a wildcard', /^\/stages\/booked\/moves\/\*: There is no fact "\*"/, ({ stages }) => put(stages.booked?.moves as Record<string, unknown>, '*', 'cancelled')],
    ['a rule called toString', /enter\/0\/rule: There is no rule "toString"/, ({ stages }) => put(stages.waiting, 'enter', [{ rule: 'toString' }])],
    ['a rule called constructor', /enter\/0\/rule: There is no rule "constructor"/, ({ stages }) => put(stages.waiting, 'enter', [{ rule: 'constructor' }])],
    ['a fact called toString', /^\/facts\/toString: There is no fact/, ({ facts }) => put(facts, 'toString', { by: ['clinician'] })],
    ['a fact called __proto__', /^\/facts\/__proto__: There is no fact/, ({ facts }) => put(facts, '__proto__', { by: ['clinician'] })],
    ['a stage called __proto__', /^\/stages\/__proto__: "__proto__" is no name/, ({ stages }) => put(stages, '__proto__', {})],
    ['a move to toString', /: There is no stage "toString"/, ({ stages }) => put(stages.booked?.moves as Record<string, unknown>, 'PatientInvited', 'toString')],
    ['an unknown fact', /: There is no fact "PatientInvted"\. Did you mean "PatientInvited"\?/, ({ stages }) => put(stages.booked?.moves as Record<string, unknown>, 'PatientInvted', 'invited')],
    ['an unknown stage', /: There is no stage "invted"\. Did you mean "invited"\?/, ({ stages }) => put(stages.booked?.moves as Record<string, unknown>, 'PatientInvited', 'invted')],
    ['an unknown duty', /: There is no duty "gp-leter"\. Did you mean "gp-letter"\?/, ({ stages }) => put(stages['followed-up'], 'enter', [{ rule: 'duties-closed', duties: ['gp-leter'] }])],
    ['an unknown role', /^\/facts\/NoteTaken\/by\/0: "doctor" is no role/, ({ facts }) => put(facts.NoteTaken, 'by', ['doctor'])],
    ['an unknown kind', /^\/duties\/tests\/opens\/0\/only: "scans" is no kind of FollowUpOwed/, ({ duties }) => put(duties.tests, 'opens', [{ on: 'FollowUpOwed', only: ['scans'] }])],
    ['something unknown that is known', /known: "friendly" is no known thing/, ({ duties }) => put(duties.help, 'opens', [{ on: 'HelpAsked', known: 'friendly' }])],
    ['a duration in words', /^\/duties\/help\/due: "10 minutes" is no duration/, ({ duties }) => put(duties.help, 'due', '10 minutes')],
    ['a negative duration', /^\/duties\/help\/due: "-PT10M" is no duration/, ({ duties }) => put(duties.help, 'due', '-PT10M')],
    ['a number where a text belongs', /^\/duties\/help\/title: A text/, ({ duties }) => put(duties.help, 'title', 7)],
    ['a list where an object belongs', /^\/duties\/help: An object/, ({ duties }) => put(duties, 'help', [])],
    ['nothing where an object belongs', /^\/duties\/help: An object/, ({ duties }) => put(duties, 'help', null)],
    ['an empty list of roles', /^\/facts\/NoteTaken\/by: A list with 1/, ({ facts }) => put(facts.NoteTaken, 'by', [])],
    ['a role twice', /^\/facts\/NoteTaken\/by: An entry stands twice/, ({ facts }) => put(facts.NoteTaken, 'by', ['clinician', 'clinician'])],
    ['a missing part', /^\/: "outcomes" is missing/, (document) => { delete (document as Partial<Document>).outcomes; }],
    ['a later format', /^\/format: "2" is no format/, (document) => put(document, 'format', 2)],
    ['a mode twice', /^\/modes: A mode stands twice/, ({ modes }) => put(modes, 'fallback', ['video', 'telephone', 'face-to-face'])],
    ['a rule without its parameter', /: "grace" is missing/, ({ facts }) => put(facts.DidNotAttendRecorded, 'needs', [{ rule: 'appointment-time-passed' }])],
    ['a rule with somebody else’s parameter', /: Nothing called "times" belongs here/, ({ facts }) => put(facts.NoteTaken, 'needs', [{ rule: 'patient-told', times: 2 }])],
    ['a rule asked twice', /: "patient-told" is asked twice/, ({ facts }) => put(facts.NoteTaken, 'needs', [{ rule: 'patient-told' }, { rule: 'patient-told', modes: ['video'] }])],
  ])('refuses %s', (_, told, change) => expect(changed(change)).toEqual([expect.stringMatching(told)]));

  it.each<[string, RegExp, (document: Document) => void]>([
    ['a gate that asks the clock', /^\/stages\/waiting\/enter\/0: "appointment-time-passed" asks the clock/, ({ stages }) => put(stages.waiting, 'enter', [{ rule: 'appointment-time-passed', grace: 'PT1M' }])],
    ['a clock that decides who did not attend', /^\/deadlines\/not-here-yet\/then: The clock may not record DidNotAttendRecorded/, ({ deadlines }) => put(deadlines['not-here-yet'], 'then', 'DidNotAttendRecorded')],
    ['a clock that cancels', /: The clock may not record ConsultationCancelled/, ({ deadlines }) => put(deadlines['not-here-yet'], 'then', 'ConsultationCancelled')],
    ['a system that decides who did not attend', /^\/facts\/DidNotAttendRecorded\/by: That somebody did not attend/, ({ facts }) => put(facts.DidNotAttendRecorded, 'by', ['reception', 'system'])],
    ['a rule on what simply happens', /^\/facts\/ConnectionLost: ConnectionLost simply happens/, ({ facts }) => put(facts.ConnectionLost, 'needs', [{ rule: 'patient-told' }])],
    ['a way out of an end', /^\/stages\/cancelled\/moves\/PatientArrived: Nothing leads out of an end/, ({ stages }) => put(stages.cancelled, 'moves', { PatientArrived: 'arrived' })],
    ['an end that goes on by itself', /^\/stages\/cancelled\/onward: Nothing leads out of an end/, ({ stages }) => put(stages.cancelled, 'onward', 'booked')],
    ['*before* for another fact', /: "\*before\*" is where Reinstated leads/, ({ stages }) => put(stages.cancelled, 'moves', { PatientArrived: '*before*' })],
    ['*before* from a live stage', /: "\*before\*" is where Reinstated leads/, ({ stages }) => put(stages.invited?.moves as Record<string, unknown>, 'Reinstated', '*before*')],
    ['a move of a fact nobody may record', /^\/stages\/consulting\/moves\/ClosingBegan: ClosingBegan never happens here/, ({ facts }) => { delete facts.ClosingBegan; }],
    ['a leap forward by a row', /^\/facts\/AppointmentMoved\/to: "to" leads back/, ({ facts }) => put(facts.AppointmentMoved, 'to', 'summarised')],
    ['both before and after', /^\/deadlines\/reminder: Either "before" or "after"/, ({ deadlines }) => put(deadlines.reminder, 'after', 'PT1M')],
    ['a deadline before entering', /^\/deadlines\/reminder: Nothing can be due before entering/, ({ deadlines }) => put(deadlines.reminder, 'of', 'entering')],
    ['a deadline where its fact cannot happen', /^\/deadlines\/not-here-yet\/while: NotHereYetNoticed does not happen in waiting/, ({ deadlines }) => put(deadlines['not-here-yet'], 'while', ['booked', 'waiting'])],
    ['a missing stage', /^\/stages: The stage "left-unseen" is missing/, ({ stages, facts }) => { delete stages['left-unseen']; delete facts.LeftUnseenRecorded?.to; }],
    ['a pathway that nobody may book', /^\/facts: "ConsultationBooked" is missing/, ({ facts }) => { delete facts.ConsultationBooked; }],
    ['a field that does not exist', /^\/messages\/cancelled\/text: "\{patient\.nhs\}" is no field/, ({ messages }) => put(messages.cancelled, 'text', '{patient.nhs}')],
    ['a brace alone', /^\/messages\/cancelled\/text: A brace stands alone/, ({ messages }) => put(messages.cancelled, 'text', 'Dear {patient.name')],
    ['a wording missing for a mode', /^\/messages\/cancelled\/text: The wording for face-to-face is missing/, ({ messages }) => put(messages.cancelled, 'text', { video: 'a', telephone: 'b' })],
    ['a name in a subject', /^\/messages\/cancelled\/subject: "\{patient\.name\}" is no field that may stand here/, ({ messages }) => put(messages.cancelled, 'subject', 'For {patient.name}')],
  ])('refuses %s', (_, told, change) => expect(changed(change)).toContainEqual(expect.stringMatching(told)));

  it('refuses a circle of going onward, which would spin for ever', () => {
    expect(changed(({ stages }) => put(stages.waiting, 'onward', 'arrived'))).toContainEqual(expect.stringContaining('leads in a circle'));
    expect(changed(({ stages }) => put(stages.waiting, 'onward', 'waiting'))).toContainEqual(expect.stringContaining('leads in a circle'));
  });

  it('refuses a key that stands twice, of which JSON.parse would keep the last', () => {
    const twice = STANDARD.replace('"arrived": {', '"arrived": { "onward": "booked", ');
    expect(faultsOf(twice)).toEqual(['/stages/arrived/onward: The key "onward" stands twice in one object.']);
  });

  it.each([
    ['no JSON', '{', /^\/: This is no JSON/],
    ['no object', '[]', /^\/: An object belongs here/],
    ['nothing', 'null', /^\/: An object belongs here/],
    ['a document too long', `"${'x'.repeat(300_000)}"`, /^\/: The document is longer/],
    ['lists ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000), /^\/: An object belongs here/],
  ])('refuses %s', (_, json, told) => expect(faultsOf(json)).toEqual([expect.stringMatching(told)]));

  it('refuses more of everything than a person could oversee', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`outcome-${n}`, { title: 'x', code: '1' }]));
    expect(changed((document) => put(document, 'outcomes', many))).toContainEqual('/outcomes: More than 96 entries.');
  });
});

describe('Reading an added stage', () => {
  it('takes one that says what it belongs to, where it stands and who does it', () => {
    expect(adding({ phase: 'invited', before: 'arrived', by: ['reception'], skip: ['clinician'], form: { pain: { label: 'Any pain?', type: 'yes-no' } } })).toEqual([]);
  });
  it.each([
    ['without its phase', /An added stage names its "phase"/, { before: 'arrived', by: ['reception'] }],
    ['that nobody does', /An added stage names its "phase"/, { phase: 'invited', before: 'arrived' }],
    ['that is an end', /An added stage cannot be an end/, { phase: 'cancelled', before: 'followed-up', by: ['reception'] }],
    ['before an end', /it would keep somebody from ending/, { phase: 'invited', before: 'cancelled', by: ['reception'] }],
    ['of a later phase than what it stands before', /What stands before arrived cannot belong to waiting/, { phase: 'waiting', before: 'arrived', by: ['reception'] }],
    ['with choices for a number', /Choices go with the type/, { phase: 'invited', before: 'arrived', by: ['reception'], form: { pain: { label: 'x', type: 'number', choices: ['a'] } } }],
    ['with limits the wrong way round', /"min" is above "max"/, { phase: 'invited', before: 'arrived', by: ['reception'], form: { pain: { label: 'x', type: 'number', min: 9, max: 1 } } }],
  ])('refuses one %s', (_, told, stage) => expect(adding(stage)).toContainEqual(expect.stringMatching(told)));
  it('refuses a canonical stage that calls itself added', () => {
    expect(changed(({ stages }) => put(stages.waiting, 'by', ['clinician']))).toEqual([expect.stringContaining('Only an added stage has this')]);
  });
  it('refuses a row for completing it, which stands with the stage', () => {
    expect(changed(({ facts }) => put(facts, 'AddedStageCompleted', { by: ['patient'] }))).toEqual([expect.stringContaining('stands with the stage')]);
  });
});
