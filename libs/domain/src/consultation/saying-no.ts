import { refuse, type Refused, type Role } from '../kernel';
import type { Arranged, Way } from '../pathway/arrange';
import type { Configuration } from '../pathway/configuration';
import type { Heard } from '../pathway/learn';
import { objections, type Nature } from '../pathway/may';
import type { RuleUse, StageId } from '../pathway/pathway';
import type { Phase } from '../pathway/vocabulary';
import { rules } from './rules';
import { leadingOn, PHASE_IN_WORDS } from './in-words';

type Owed = { code: string; sentence: string };

/** A rule's "no". Rules that were asked and gave no answer say so. */
export const ruleSays = (use: RuleUse, notKnown: ReadonlySet<string> = new Set()): Owed => {
  const rule = rules[use.rule];
  const unsure = notKnown.has(use.rule) ? rule?.notKnown : undefined;
  return { code: use.rule, sentence: unsure ?? rule?.sentence(use) ?? 'A rule of this pathway does not hold.' };
};

const inWords = (arranged: Arranged, stage: StageId): string => {
  const { title, phase } = arranged.stages[stage] ?? {};
  return title ?? PHASE_IN_WORDS[phase ?? (stage as Phase)] ?? stage;
};

const whereItIs = (arranged: Arranged, stage: StageId, now: Configuration): string => {
  const on = leadingOn(arranged, stage, now);
  const from = on.length > 0 ? ` From here: ${on.join(', ')}.` : ' Nothing leads on from here.';
  return `This cannot be recorded while the consultation is ${inWords(arranged, stage)}.${from}`;
};

export const notInThisStage = (arranged: Arranged, stage: StageId, now: Configuration): Refused =>
  refuse('not-in-this-stage', whereItIs(arranged, stage, now));

export const notYourRole = (roles: readonly Role[]): Refused =>
  refuse('not-your-role', `This is for ${roles.map((role) => (role === 'system' ? 'the system' : role.replace('-', ' '))).join(' or ')}.`);

const NATURE: Readonly<Record<Exclude<Nature, 'not-in-this-stage'>, (now: Configuration) => string>> = {
  'no-such-kind': () => 'This pathway knows no such choice. Look at the page again and choose one that is offered.',
  'not-with-this-connection': ({ connection }) => `This cannot be so while the connection is ${connection === 'not-known' ? 'not measured' : connection}.`,
  'already-in-this-mode': ({ mode }) => `It is ${mode === 'face-to-face' ? 'face to face' : `by ${mode}`} already.`,
  'nothing-to-return-to': () => 'There is no earlier stage to go back to. Give a new appointment instead.',
};

interface Asked {
  arranged: Arranged;
  way: Way;
  heard: Heard;
  now: Configuration;
  notKnown: ReadonlySet<string>;
}

/** XState says only that it does not go on; the same rules, asked again, say why. */
export const whyNot = ({ arranged, way, heard, now, notKnown }: Asked): Refused => {
  const against = objections(arranged, way, heard, now);
  const [first] = against;
  if (!first) return notInThisStage(arranged, way.from, now);
  if ('nature' in first)
    return first.nature === 'not-in-this-stage'
      ? notInThisStage(arranged, way.from, now)
      : refuse(first.nature, NATURE[first.nature](now));
  const said = against.flatMap((one) => ('rule' in one ? [ruleSays(one.rule, notKnown)] : []));
  const { code, sentence } = ruleSays(first.rule, notKnown);
  return refuse(code, sentence, way.fact === 'ConsultationCompleted' ? { owed: said } : {});
};
