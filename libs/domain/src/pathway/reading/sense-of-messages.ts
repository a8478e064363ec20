import { MESSAGE_FIELDS, SUBJECT_FIELDS } from '../message-fields';
import type { MessageTemplate, Wording } from '../pathway';
import { nearest } from './nearest';
import type { Fault } from './reader';
import { canHappen, kindsExist, unless, type Asked, type Sense } from './sense';

const fields = (text: string, allowed: readonly string[], place: string): Fault[] => {
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, field = '']) => field);
  const loose = text.replace(/\{[^{}]*\}/g, '');
  return [
    ...named
      .filter((field) => !allowed.includes(field))
      .map((field) => ({ place, sentence: `"{${field.slice(0, 60)}}" is no field that may stand here.${nearest(field, allowed)}` })),
    ...unless(!/[{}]/.test(loose), place, 'A brace stands alone.'),
  ];
};

const wording = ({ pathway }: Asked, words: Wording, allowed: readonly string[], place: string): Fault[] => {
  if (typeof words === 'string') return fields(words, allowed, place);
  const { first, fallback } = pathway.modes;
  const missing = [first, ...fallback].filter((mode) => words[mode] === undefined);
  return [
    ...missing.map((mode) => ({ place, sentence: `The wording for ${mode} is missing.` })),
    ...Object.entries(words).flatMap(([mode, text]) => fields(text, allowed, `${place}/${mode}`)),
  ];
};

const each = (asked: Asked, [id, message]: [string, MessageTemplate]): Fault[] => {
  const place = `/messages/${id}`;
  return [
    ...canHappen(asked, message.on, `${place}/on`),
    ...kindsExist(asked, message.on, message.only, `${place}/only`),
    ...wording(asked, message.subject, SUBJECT_FIELDS, `${place}/subject`),
    ...wording(asked, message.text, MESSAGE_FIELDS, `${place}/text`),
  ];
};

export const senseOfMessages: Sense = (asked) => Object.entries(asked.pathway.messages).flatMap((entry) => each(asked, entry));
