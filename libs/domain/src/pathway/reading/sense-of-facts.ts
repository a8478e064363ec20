import { spread } from '../arrange';
import type { FactRow, RuleUse } from '../pathway';
import { ENDS, type Phase } from '../vocabulary';
import { isCanonical, rank } from '../weave';
import type { Fault } from './reader';
import { unless, type Asked, type Sense } from './sense';

const DID_NOT_ATTEND = 'DidNotAttendRecorded';
const BOOKED = 'ConsultationBooked';

/** A second use of a rule would hide behind the first one's answer, unless the two are never asked in the same mode. */
const askedTwice = (uses: readonly RuleUse[], place: string): Fault[] =>
  uses.flatMap((use, index) => {
    const same = uses.slice(0, index).filter(({ rule }) => rule === use.rule);
    const apart = same.every(({ modes }) => modes && use.modes && !use.modes.some((mode) => modes.includes(mode)));
    return unless(apart, `${place}/${index}`, `"${use.rule}" is asked twice.`);
  });

const leads = (row: FactRow, phaseOf: (stage: string) => Phase, place: string): Fault[] => {
  if (!row.to) return [];
  const first = Math.min(...spread(row.during ?? []).map(rank));
  const to = phaseOf(row.to);
  return [
    ...unless(row.during !== undefined, `${place}/to`, '"to" goes with "during".'),
    ...unless(ENDS.includes(to) || rank(to) <= first, `${place}/to`, '"to" leads back or to an end. What leads forward stands in the stage\'s "moves".'),
  ];
};

const each = ({ pathway, words }: Asked, [fact, row]: [string, FactRow]): Fault[] => {
  const place = `/facts/${fact}`;
  const phaseOf = (stage: string): Phase => (isCanonical(stage) ? stage : (pathway.stages[stage]?.phase ?? 'booked'));
  const onlyBy = row.during === undefined && row.to === undefined && row.needs === undefined;
  return [
    ...unless(!fact.startsWith('AddedStage'), place, 'Who completes or skips an added stage stands with the stage.'),
    ...unless(words.facts[fact]?.observed === undefined || onlyBy, place, `${fact} simply happens; a pathway cannot forbid it.`),
    ...unless(fact !== BOOKED || onlyBy, place, 'A booking comes before every stage: only "by" belongs here.'),
    ...unless(fact !== DID_NOT_ATTEND || !row.by.includes('system'), `${place}/by`, 'That somebody did not attend is a person\'s decision.'),
    ...leads(row, phaseOf, place),
    ...askedTwice(row.needs ?? [], `${place}/needs`),
  ];
};

/** A gate is asked whenever it may open by itself, so it asks nothing that only a command knows. */
const gates = ({ pathway, words }: Asked): Fault[] =>
  Object.entries(pathway.stages).flatMap(([id, { enter = [] }]) => [
    ...askedTwice(enter, `/stages/${id}/enter`),
    ...enter.flatMap((use, index) =>
      unless(
        words.rules[use.rule]?.all !== undefined,
        `/stages/${id}/enter/${index}`,
        `"${use.rule}" asks the clock or the data; it belongs to a fact.`,
      ),
    ),
  ]);

export const senseOfFacts: Sense = (asked) => [
  ...unless(asked.pathway.facts[BOOKED] !== undefined, '/facts', `"${BOOKED}" is missing: say who may book.`),
  ...Object.entries(asked.pathway.facts).flatMap((entry) => each(asked, entry)),
  ...gates(asked),
];
