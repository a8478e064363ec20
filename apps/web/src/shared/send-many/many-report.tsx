import { Progress } from '../ui';
import type { Many } from './use-send-many';

/** How far it has come, then who was left out and why. */
export function ManyReport({ many, label }: { many: Many; label: string }) {
  if (many.state === 'idle') return null;
  const { done, total, refused } = many;
  return (
    <div>
      <Progress label={label} done={done} total={total} />
      <p role="status">
        {many.state === 'finished' && `${done - refused.length} of ${total} done.`}
        {refused.length > 0 && ` ${refused.length} could not be done:`}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ name, id = name, sentence }) => (
            <li key={id}>
              <strong>{name}</strong>: {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
