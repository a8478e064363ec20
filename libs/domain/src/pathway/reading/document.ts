/** The shape of a pathway document, key by key. What makes sense beyond its shape stands in `sense.ts`. */
import type { Closer, Deadline, Duty, FactRow, Field, MessageTemplate, Opener, Pathway, RuleUse, Stage, Wording } from '../pathway';
import type { RuleParameter } from '../rule';
import { connection, duration, duty, fact, id, known, late, mode, phase, phases, role, rule, stage, target } from './names';
import { dictionary, list, number, object, oneOf, optional, required, text, yesOrNo, type Reader } from './reader';

const PARAMETERS: { readonly [P in RuleParameter]: Reader<NonNullable<RuleUse[P]>> } = {
  duties: list(duty),
  grace: duration,
  times: number(1, 20),
  apart: duration,
};

/** Each rule takes the parameters it names and no others. */
const ruleUse: Reader<RuleUse> = (value, place, reading) => {
  const named = typeof value === 'object' && value !== null && 'rule' in value ? rule(value.rule, `${place}/rule`, reading) : '';
  if (named === undefined) return undefined;
  const takes = reading.words.rules[named]?.takes ?? [];
  const parameters = Object.fromEntries(takes.map((parameter) => [parameter, required<unknown>(PARAMETERS[parameter])]));
  return object<RuleUse>({ rule: required(rule), modes: optional(list(mode)), ...parameters } as never)(value, place, reading);
};

const field = object<Field>({
  label: required(text(200)),
  type: required(oneOf('type of answer', 'yes-no', 'number', 'text', 'choice', 'date')),
  required: optional(yesOrNo),
  choices: optional(list(text(100))),
  min: optional(number(-1e6, 1e6, false)),
  max: optional(number(-1e6, 1e6, false)),
  unit: optional(text(20)),
});

const stageShape = object<Stage>({
  title: optional(text(100)),
  enter: optional(list(ruleUse)),
  moves: optional(dictionary(fact, target)),
  onward: optional(stage),
  phase: optional(phase),
  before: optional(phase),
  by: optional(list(role)),
  skip: optional(list(role)),
  form: optional(dictionary(id, field)),
});

const row = object<FactRow>({ by: required(list(role)), during: optional(phases), to: optional(stage), needs: optional(list(ruleUse)) });

const onFact = object<Extract<Opener, { on: string }>>({
  on: required(fact),
  only: optional(list(id)),
  during: optional(phases),
  known: optional(known),
  unless: optional(known),
});
const onEntering = object<Extract<Opener, { entering: string }>>({ entering: required(stage), unless: optional(known) });
const opener: Reader<Opener> = (value, place, reading) =>
  typeof value === 'object' && value !== null && 'entering' in value ? onEntering(value, place, reading) : onFact(value, place, reading);
const closingKinds = object<Exclude<Closer, string>>({ on: required(fact), only: required(list(id)) });
const closer: Reader<Closer> = (value, place, reading) =>
  typeof value === 'string' ? fact(value, place, reading) : closingKinds(value, place, reading);

const dutyShape = object<Duty>({
  title: required(text(100)),
  owner: required(role),
  opens: required(list(opener)),
  closes: required(list(closer)),
  due: required(duration),
});

const deadline = object<Deadline>({
  while: required(phases),
  modes: optional(list(mode)),
  connection: optional(list(connection)),
  after: optional(duration),
  before: optional(duration),
  of: required(oneOf('anchor', 'appointment-start', 'entering')),
  then: required(fact),
  tells: optional(role),
  late: required(late),
});

const wording =
  (most: number): Reader<Wording> =>
  (value, place, reading) =>
    typeof value === 'object' ? dictionary(mode, text(most))(value, place, reading) : text(most)(value, place, reading);

const message = object<MessageTemplate>({
  on: required(fact),
  only: optional(list(id)),
  to: required(oneOf('recipient', 'patient', 'companion', 'gp')),
  subject: required(wording(200)),
  text: required(wording(4000)),
});

export const document = object<Pathway>({
  format: required(oneOf('format this engine reads', 1)),
  catalogue: required(oneOf('catalogue this engine has', 1)),
  id: required(id),
  version: required(number(1, 9999)),
  title: required(text(100)),
  note: optional(text(2000)),
  modes: required(object<Pathway['modes']>({ first: required(mode), fallback: required(list(mode, 0)) })),
  times: required(object<Pathway['times']>({ arrivalOpens: required(duration), aftercare: required(duration) })),
  stages: required(dictionary(id, stageShape)),
  facts: required(dictionary(fact, row)),
  duties: required(dictionary(id, dutyShape)),
  deadlines: required(dictionary(id, deadline)),
  outcomes: required(dictionary(id, object<{ title: string; code: string }>({ title: required(text(100)), code: required(text(10)) }))),
  messages: required(dictionary(id, message)),
});
