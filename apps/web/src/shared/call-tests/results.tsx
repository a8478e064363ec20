import { Tag, TextButton } from '../ui';
import { PARTS, type Outcome, type Part, type Result } from './found';

export const PART_WORDS: Readonly<Record<Part, string>> = { camera: 'Camera', microphone: 'Microphone', speaker: 'Sound', connection: 'Connection' };
const RESULTS: Readonly<Record<Result, { text: string; colour: string }>> = {
  works: { text: 'Works', colour: 'green' },
  'does-not-work': { text: 'Does not work', colour: 'orange' },
  'not-tried': { text: 'Not tried', colour: 'grey' },
};

/** What was found, part by part; each can be tried again alone. */
export function Results({ found, onAgain }: Pick<Outcome, 'found'> & { onAgain: (part: Part) => void }) {
  return (
    <ul className="nhsuk-list call-tests__results">
      {PARTS.map((part) => (
        <li key={part}>
          <span>{PART_WORDS[part]}</span>
          <Tag colour={RESULTS[found[part]].colour}>{RESULTS[found[part]].text}</Tag>
          <TextButton onClick={() => onAgain(part)}>
            Try again<span className="nhsuk-u-visually-hidden">: {PART_WORDS[part]}</span>
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
