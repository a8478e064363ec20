import { compiledFor, pin } from '../../consultation/consultation.machine';
import { standardPathway } from '../../consultation/standard-pathway';
import { step } from '../../consultation/consultation.machine';
import { explore, type Edge, type Visited } from '../../testing/explore';
import { kindsOf } from '../learn';
import { ENDS, LIVE, type Known, type Phase } from '../vocabulary';

const compiled = compiledFor(pin(standardPathway, 'standard'));
const { arranged, machine } = compiled;
const phase = ({ stage }: Visited): Phase | undefined => arranged.stages[stage]?.phase;
const isLive = (visited: Visited): boolean => LIVE.some((one) => one === phase(visited));
const isEnd = (visited: Visited): boolean => ENDS.some((one) => one === phase(visited));
const told = ({ stage, now }: Visited): string => `${stage}, ${now.mode}, ${now.connection}`;
const unique = (visited: readonly Visited[]): string[] => [...new Set(visited.map(told))];

describe('The standard pathway', () => {
  const { configurations, edges } = explore(compiled);

  it('reaches every stage in every mode it is for', () => {
    const met = new Set(configurations.map(({ stage, now }) => `${stage} ${now.mode}`));
    for (const stage of Object.keys(arranged.stages))
      for (const mode of arranged.modes)
        if (!(stage === 'arrived' && mode !== 'video')) expect(met).toContain(`${stage} ${mode}`);
  });

  it('leads from every live configuration to the patient by one command in an emergency, whatever is known', () => {
    const live = configurations.filter(isLive);
    const heard = { type: 'EmergencyDeclared', kind: null, holds: {} };
    const nothingKnown = live.map(({ stage, now }) => step(machine, stage, now, heard)?.stage ?? `refused in ${stage}`);
    expect(live.length).toBeGreaterThan(40);
    expect(new Set(nothingKnown)).toEqual(new Set(['consulting']));
    for (const way of LIVE.map((stage) => arranged.ways[stage]?.EmergencyDeclared)) expect(way).toMatchObject({ by: ['clinician'], needs: [] });
  });

  it.each([
    'key-points', 'clarified', 'safety-netting', 'attendance', 'outcome',
  ] as const)('never comes to be summarised without %s', (known) => {
    const walked = explore(compiled, [known]);
    const entering = walked.edges.filter(({ from, to }) => phase(to) === 'summarised' && phase(from) !== 'summarised');
    expect(entering.length).toBeGreaterThan(0);
    expect(unique(entering.filter(({ to }) => !to.now.known.has(known)).map(({ from }) => from))).toEqual([]);
  });

  it('never comes to be followed up but through summarised, and with nothing owed to the patient again', () => {
    const entering = edges.filter(({ from, to }) => phase(to) === 'followed-up' && phase(from) !== 'followed-up');
    const gate = [arranged.stages['followed-up'], arranged.stages.summarised].flatMap((stage) => stage?.enter ?? []);
    expect(entering.length).toBeGreaterThan(0);
    for (const { from } of entering)
      if (phase(from) !== 'summarised') expect(arranged.stages.summarised?.onward).toBe('followed-up');
    expect(gate.map(({ rule }) => rule)).toContain('duties-closed');
    const closing = ['key-points', 'clarification', 'safety-netting', 'attendance', 'outcome', 'gp-letter', 'patient-copy'];
    expect(gate.flatMap(({ duties = [] }) => duties)).toEqual(expect.arrayContaining(closing));
  });

  it('never records as not attended somebody who arrived for this appointment, or while a failure of ours is open', () => {
    const walked = explore(compiled, ['arrived', 'passed-arrival', 'failure', 'told']);
    const missed = walked.edges.filter(({ heard }) => heard.type === 'DidNotAttendRecorded');
    expect(missed.length).toBeGreaterThan(0);
    const wrong = (known: Known, is: boolean) => missed.filter(({ from }) => from.now.known.has(known) === is).map(({ from }) => from);
    expect(unique(wrong('arrived', true))).toEqual([]);
    expect(unique(wrong('passed-arrival', true))).toEqual([]);
    expect(unique(wrong('failure', true))).toEqual([]);
    expect(unique(wrong('told', false))).toEqual([]);
  });

  it('leaves the decision that somebody did not attend to a person', () => {
    expect(standardPathway.facts.DidNotAttendRecorded?.by).not.toContain('system');
    expect(Object.values(standardPathway.deadlines).map(({ then }) => then)).not.toContain('DidNotAttendRecorded');
  });

  const leaving = (from: Visited): Edge[] => edges.filter((edge) => edge.from === from);
  const reaches = (good: (visited: Visited) => boolean, by: (edge: Edge) => boolean): Set<Visited> => {
    const reached = new Set(configurations.filter(good));
    const back = edges.filter(by);
    for (let grew = true; grew; ) {
      grew = false;
      for (const { from, to } of back)
        if (reached.has(to) && !reached.has(from)) {
          reached.add(from);
          grew = true;
        }
    }
    return reached;
  };
  const observed = ({ heard }: Edge): boolean => arranged.words.facts[heard.type]?.observed !== undefined;
  const byPeople = (edge: Edge): boolean => !observed(edge) && edge.heard.type !== 'EmergencyDeclared';

  it('offers another mode, a new appointment or a repeat from every live stage before it is summarised', () => {
    const repeat = reaches(({ stage }) => arranged.ways[stage]?.RepeatAppointmentBooked !== undefined, byPeople);
    const stuck = configurations.filter(isLive).filter((visited) => {
      const out = leaving(visited).map(({ heard }) => heard.type);
      const talked = ['consulting', 'closing', 'wrapping-up', 'summarised'].includes(phase(visited) ?? '');
      return !out.includes('ModeSwitched') && !out.includes('AppointmentMoved') && !(talked && repeat.has(visited));
    });
    expect(unique(stuck)).toEqual([]);
  });

  it('is nowhere a trap: people can bring every consultation to an end', () => {
    const out = reaches(isEnd, byPeople);
    expect(unique(configurations.filter((visited) => !out.has(visited)))).toEqual([]);
  });

  it('offers somebody a mistaken end to take back', () => {
    for (const end of ENDS.filter((one) => one !== 'followed-up')) {
      const back = configurations.filter(({ stage }) => stage === end).map((visited) => leaving(visited).filter(({ heard }) => heard.type === 'Reinstated'));
      expect(back.length).toBeGreaterThan(0);
      for (const ways of back) expect(new Set(ways.map(({ heard }) => heard.kind))).toEqual(new Set(['earlier-stage', 'new-appointment']));
    }
  });

  /** Configurations in which a duty may be open: opened by a fact or a stage, or again by a correction, and not surely closed since. */
  const mayBeOpen = (duty: string): Set<Visited> => {
    const opens = (fact: string, at: Phase | undefined) =>
      (arranged.opens[fact] ?? []).some((one) => one.duty === duty && (!one.during || (at !== undefined && one.during.includes(at))));
    const surelyCloses = (fact: string) => (arranged.closes[fact] ?? []).some((one) => one.duty === duty && !one.only);
    const entering = (stage: string) => (arranged.opensEntering[stage] ?? []).some((one) => one.duty === duty);
    const staying = (visited: Visited) => Object.values(arranged.ways[visited.stage] ?? {}).some((way) => way.target === visited.stage && opens(way.fact, phase(visited)));
    const reopening = ({ stage }: Visited) =>
      Object.values(arranged.ways[stage] ?? {}).some(
        (way) => way.target === stage && way.by.some((role) => role === standardPathway.duties[duty]?.owner) && (arranged.closes[way.fact] ?? []).some((one) => one.duty === duty),
      );
    const open = new Set(configurations.filter((visited) => entering(visited.stage) || staying(visited) || reopening(visited)));
    for (const { from, heard, to } of edges) if (opens(heard.type, phase(from))) open.add(to);
    for (let grew = true; grew; ) {
      const before = open.size;
      for (const { from, heard, to } of edges) if (open.has(from) && !surelyCloses(heard.type)) open.add(to);
      grew = open.size > before;
    }
    return open;
  };

  it.each(Object.keys(standardPathway.duties))('lets its owner discharge "%s" wherever it may be open', (duty) => {
    const owner = standardPathway.duties[duty]?.owner;
    const open = mayBeOpen(duty);
    const closable = ({ stage }: Visited) =>
      Object.values(arranged.ways[stage] ?? {}).some(
        (way) =>
          way.fact !== 'EmergencyDeclared' && !way.spec.observed && way.by.some((role) => role === owner) &&
          (arranged.closes[way.fact] ?? []).some((one) => one.duty === duty),
      );
    const blocked = ({ to }: Edge) =>
      phase(to) === 'followed-up' && (arranged.stages['followed-up']?.enter ?? []).some(({ duties = [] }) => duties.includes(duty));
    const can = reaches(closable, (edge) => byPeople(edge) && !blocked(edge));
    expect(open.size).toBeGreaterThan(0);
    expect(unique([...open].filter((visited) => !can.has(visited)))).toEqual([]);
  });

  it('has a kind for every choice that teaches something', () => {
    for (const spec of Object.values(arranged.words.facts))
      for (const kind of Object.keys(spec.byKind ?? {})) expect(kindsOf(spec, arranged)).toContain(kind);
  });
});
