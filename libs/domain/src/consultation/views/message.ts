import { fillIn, type MessageField } from '../../pathway/message-fields';
import type { MessageTemplate, Wording } from '../../pathway/pathway';
import type { Mode } from '../../pathway/vocabulary';

export interface RenderedMessage {
  subject: string;
  text: string;
  /** Fields that had no value: whoever sends it has to see to them first. */
  missing: MessageField[];
}

const wordingFor = (wording: Wording, mode: Mode): string =>
  typeof wording === 'string' ? wording : (wording[mode] ?? Object.values(wording)[0] ?? '');

/** A message as it leaves, in the words for this mode. Never throws; faults of a template are found when a pathway is loaded. */
export const renderMessage = (
  template: Pick<MessageTemplate, 'subject' | 'text'>,
  mode: Mode,
  fields: Partial<Record<MessageField, string>>,
): RenderedMessage => {
  const subject = fillIn(wordingFor(template.subject, mode), fields);
  const text = fillIn(wordingFor(template.text, mode), fields);
  return {
    // A line break in a header would begin another header.
    subject: subject.text.replace(/\s+/g, ' ').trim(),
    text: text.text,
    missing: [...new Set([...subject.missing, ...text.missing])],
  };
};
