import { arrange, BEFORE } from '../arrange';
import type { Stage } from '../pathway';
import { ENDS, type Phase } from '../vocabulary';
import { isCanonical, rank } from '../weave';
import type { Fault } from './reader';
import { canHappen, unless, type Asked, type Sense } from './sense';

/** Without these nobody is booked, seen, closed or let go. */
const REQUIRED: readonly Phase[] = [
  'booked', 'opening', 'consulting', 'closing', 'wrapping-up', 'summarised', 'followed-up', 'cancelled', 'did-not-attend', 'left-unseen',
];
const ONLY_ADDED = ['phase', 'before', 'by', 'skip', 'form'] as const;
const MOST_STAGES = 40;

const isEnd = (phase: Phase): boolean => ENDS.includes(phase);

const canonical = (stage: Stage, place: string): Fault[] =>
  ONLY_ADDED.filter((key) => stage[key] !== undefined).map((key) => ({
    place: `${place}/${key}`,
    sentence: 'Only an added stage has this; a canonical one is its own phase.',
  }));

const added = ({ pathway }: Asked, { phase, before, by }: Stage, place: string): Fault[] => {
  if (!phase || !before || !by)
    return [{ place, sentence: 'An added stage names its "phase", "before" which stage it stands and "by" whom it is done.' }];
  return [
    ...unless(!isEnd(phase), `${place}/phase`, 'An added stage cannot be an end.'),
    ...unless(!isEnd(before), `${place}/before`, 'Nothing is done before an end: it would keep somebody from ending.'),
    ...unless(rank(phase) <= rank(before), `${place}/phase`, `What stands before ${before} cannot belong to ${phase}.`),
    ...[phase, before].flatMap((one) => unless(pathway.stages[one] !== undefined, place, `There is no stage "${one}".`)),
  ];
};

/** An end is left only by being taken back. */
const leavesAnEnd = (phase: Phase, fact: string, target: string, place: string): Fault[] => {
  if (target === BEFORE)
    return unless(fact === 'Reinstated' && isEnd(phase), place, '"*before*" is where Reinstated leads from an end, and nothing else.');
  return unless(!isEnd(phase), place, 'Nothing leads out of an end but Reinstated, to "*before*".');
};

const moves = (asked: Asked, phase: Phase, stage: Stage, place: string): Fault[] =>
  Object.entries(stage.moves ?? {}).flatMap(([fact, target]) => {
    const at = `${place}/moves/${fact}`;
    const bySpecialRule = fact === 'ConsultationBooked' || fact.startsWith('AddedStage');
    return [
      ...unless(!bySpecialRule, at, `${fact} leads where the engine says.`),
      ...canHappen(asked, fact, at),
      ...leavesAnEnd(phase, fact, target, at),
    ];
  });

const forms = (stage: Stage, place: string): Fault[] =>
  Object.entries(stage.form ?? {}).flatMap(([id, { type, choices, min, max, unit }]) => {
    const at = `${place}/form/${id}`;
    return [
      ...unless((type === 'choice') === (choices !== undefined), at, 'Choices go with the type "choice", and it with them.'),
      ...unless(type === 'number' || (min ?? max ?? unit) === undefined, at, 'Only a number has a unit and limits.'),
      ...unless(min === undefined || max === undefined || min <= max, at, '"min" is above "max".'),
    ];
  });

const each = (asked: Asked, [id, stage]: [string, Stage]): Fault[] => {
  const place = `/stages/${id}`;
  const phase = isCanonical(id) ? id : (stage.phase ?? 'booked');
  return [
    ...(isCanonical(id) ? canonical(stage, place) : added(asked, stage, place)),
    ...moves(asked, phase, stage, place),
    ...unless(!isEnd(phase) || !stage.onward, `${place}/onward`, 'Nothing leads out of an end.'),
    ...forms(stage, place),
  ];
};

/** Asked of the stages with the added ones in place, as the machine will go. */
const circles = ({ pathway, words }: Asked): Fault[] => {
  const { stages } = arrange(pathway, words);
  return Object.keys(stages).flatMap((id) => {
    const met = new Set<string>();
    let at: string | undefined = id;
    while (at && !met.has(at)) {
      met.add(at);
      at = stages[at]?.onward;
    }
    return unless(at !== id, `/stages/${id}/onward`, 'Going onward leads in a circle.');
  });
};

export const senseOfStages: Sense = (asked) => {
  const { stages } = asked.pathway;
  const faults = [
    ...REQUIRED.flatMap((phase) => unless(stages[phase] !== undefined, '/stages', `The stage "${phase}" is missing.`)),
    ...unless(Object.keys(stages).length <= MOST_STAGES, '/stages', `More than ${MOST_STAGES} stages.`),
    ...Object.entries(stages).flatMap((entry) => each(asked, entry)),
  ];
  return faults.length > 0 ? faults : circles(asked);
};

