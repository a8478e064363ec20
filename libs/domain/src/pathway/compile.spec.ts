import { transition, type SnapshotFrom } from 'xstate';
import { factTypes } from '../consultation/catalogue';
import { compiledFor, pin, step } from '../consultation/consultation.machine';
import { standardPathway } from '../consultation/standard-pathway';
import { explore } from '../testing/explore';
import type { Configuration } from './configuration';
import type { PathwayMachine } from './compile';
import type { Heard } from './learn';
import { NOTHING } from './arrange';
import { load } from './load';
import { words } from '../consultation/words';

const compiled = compiledFor(pin(standardPathway, 'compile'));
const { arranged, machine } = compiled;
const heard = (type: string, more: Partial<Heard> = {}): Heard => ({ type, kind: null, holds: {}, ...more });
const configuration = (more: Partial<Configuration> = {}): Configuration => ({
  mode: 'video', connection: 'none', known: new Set(), duties: new Set(), before: null, ...more,
});
const plain = ({ mode, connection, known, duties, before }: Configuration) => ({ mode, connection, known: [...known].sort(), duties: [...duties].sort(), before });

describe('The machine of a pathway', () => {
  it('is flat, and has nothing that acts on its own: no invoke, after, final or wildcard', () => {
    for (const [id, state] of Object.entries(machine.states)) {
      expect(Object.keys(state.states)).toEqual([]);
      expect({ id, type: state.type, invoke: state.invoke, after: state.after }).toEqual({ id, type: 'atomic', invoke: [], after: [] });
      expect(state.events.filter((event) => !factTypes.some((type) => type === event))).toEqual([]);
    }
  });

  it.each(['toString', 'constructor', '__proto__', '*', '', 'xstate.stop', 'xstate.init', 'xstate.error.actor.x', 'patientinvited'])(
    'takes no notice of an event called "%s"',
    (type) => {
      for (const stage of [NOTHING, ...Object.keys(arranged.stages)]) expect(step(machine, stage, configuration(), heard(type))).toBeNull();
    },
  );

  it('refuses a fact in a kind it does not have', () => {
    const spoken = configuration({ known: new Set(['identity']) });
    expect(step(machine, 'consulting', spoken, heard('OutcomeRecorded', { kind: 'discharged' }))?.stage).toBe('consulting');
    for (const kind of ['toString', 'cured', null]) expect(step(machine, 'consulting', spoken, heard('OutcomeRecorded', { kind }))).toBeNull();
    expect(step(machine, 'consulting', spoken, heard('NoteTaken', { kind: 'long' }))).toBeNull();
  });

  it('does not go onward on a fact it refuses', () => {
    const ready = configuration({ known: new Set(['checks']) });
    expect(step(machine, 'arrived', ready, heard('ClosingBegan'))).toBeNull();
  });

  it('leads a taken-back end to where it was reached from, or to a new appointment', () => {
    const cancelled = configuration({ before: 'invited' });
    expect(step(machine, 'cancelled', cancelled, heard('Reinstated', { kind: 'earlier-stage' }))?.stage).toBe('invited');
    expect(step(machine, 'cancelled', cancelled, heard('Reinstated', { kind: 'new-appointment' }))?.stage).toBe('booked');
    expect(step(machine, 'cancelled', configuration(), heard('Reinstated', { kind: 'earlier-stage' }))).toBeNull();
  });

  it('keeps where an end was reached from', () => {
    expect(step(machine, 'waiting', configuration(), heard('LeftUnseenRecorded'))?.now.before).toBe('waiting');
  });

  it('steps in the shared scope exactly as XState’s own transition does', () => {
    const { edges } = explore(compiled);
    const taken = edges.flatMap(({ from, heard: event }) => {
      const ours = step(machine, from.stage, from.now, event);
      return ours ? [{ from, event, ours }] : [];
    });
    expect(taken.length).toBeGreaterThan(500);
    for (const { from, event, ours } of taken.filter((_, nth) => nth % 5 === 0)) {
      const [next] = transition(machine, machine.resolveState({ value: from.stage, context: from.now }), event) as [SnapshotFrom<PathwayMachine>, unknown];
      expect({ stage: ours.stage, now: plain(ours.now) }).toEqual({ stage: next.value, now: plain(next.context) });
    }
  });

  it('changes nothing of the configuration it was given', () => {
    const now = Object.freeze(configuration({ known: new Set(['identity']) }));
    step(machine, 'consulting', now, heard('AttendanceRecorded', { kind: 'on-time' }));
    expect(plain(now)).toEqual(plain(configuration({ known: new Set(['identity']) })));
  });

  it('is compiled once for one hash', () => {
    expect(compiledFor(pin(standardPathway, 'compile'))).toBe(compiled);
    expect(compiledFor(pin(standardPathway, 'another'))).not.toBe(compiled);
  });
});

describe('Names that every object knows', () => {
  const document = JSON.stringify({
    ...standardPathway,
    stages: { ...standardPathway.stages, constructor: { phase: 'invited', before: 'arrived', by: ['reception'] } },
    duties: { ...standardPathway.duties, constructor: { title: 'x', owner: 'reception', opens: [{ entering: 'constructor' }], closes: ['HelpGiven'], due: 'PT1M' } },
    outcomes: { ...standardPathway.outcomes, constructor: { title: 'x', code: '9' } },
  });
  const loaded = load(document, words);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const odd = compiledFor(pin(loaded.pathway, 'odd'));

  it('are names like any other', () => {
    const through = step(odd.machine, 'invited', configuration(), heard('PatientArrived'));
    expect([through?.stage, [...(through?.now.duties ?? [])]]).toEqual(['constructor', ['constructor']]);
    expect(step(odd.machine, 'constructor', configuration(), heard('AddedStageCompleted'))?.stage).toBe('arrived');
    const spoken = configuration({ known: new Set(['identity']) });
    expect(step(odd.machine, 'consulting', spoken, heard('OutcomeRecorded', { kind: 'constructor' }))?.stage).toBe('consulting');
  });
});
