import { spread } from '../arrange';
import type { Closer, Deadline, Duty, Opener } from '../pathway';
import type { Fault } from './reader';
import { canHappen, kindsExist, unless, type Asked, type Sense } from './sense';

const MOST_DUTIES = 48;

const opener = (asked: Asked, opens: Opener, place: string): Fault[] =>
  'on' in opens ? [...canHappen(asked, opens.on, place), ...kindsExist(asked, opens.on, opens.only, `${place}/only`)] : [];

const closer = (asked: Asked, closes: Closer, place: string): Fault[] =>
  typeof closes === 'string'
    ? canHappen(asked, closes, place)
    : [...canHappen(asked, closes.on, place), ...kindsExist(asked, closes.on, closes.only, `${place}/only`)];

const duty = (asked: Asked, [id, { opens, closes }]: [string, Duty]): Fault[] => [
  ...opens.flatMap((one, index) => opener(asked, one, `/duties/${id}/opens/${index}`)),
  ...closes.flatMap((one, index) => closer(asked, one, `/duties/${id}/closes/${index}`)),
];

/** The clock tells somebody; it never decides about a patient. */
const then = ({ pathway, words }: Asked, { then: fact, while: phases }: Deadline, place: string): Fault[] => {
  const { byDeadline, observed } = words.facts[fact] ?? {};
  const where = Array.isArray(observed) ? spread(phases).filter((phase) => !observed.includes(phase)) : [];
  return [
    ...unless(byDeadline === true, `${place}/then`, `The clock may not record ${fact}; it only tells somebody.`),
    ...unless(pathway.facts[fact]?.by.includes('system') ?? true, `${place}/then`, `The system may not record ${fact}.`),
    ...where.map((phase) => ({ place: `${place}/while`, sentence: `${fact} does not happen in ${phase}.` })),
  ];
};

const deadline = (asked: Asked, [id, one]: [string, Deadline]): Fault[] => {
  const place = `/deadlines/${id}`;
  return [
    ...unless((one.before === undefined) !== (one.after === undefined), place, 'Either "before" or "after".'),
    ...unless(one.before === undefined || one.of === 'appointment-start', place, 'Nothing can be due before entering.'),
    ...then(asked, one, place),
  ];
};

export const senseOfDuties: Sense = (asked) => {
  const { duties, deadlines } = asked.pathway;
  return [
    ...unless(Object.keys(duties).length <= MOST_DUTIES, '/duties', `More than ${MOST_DUTIES} duties.`),
    ...Object.entries(duties).flatMap((entry) => duty(asked, entry)),
    ...Object.entries(deadlines).flatMap((entry) => deadline(asked, entry)),
  ];
};
