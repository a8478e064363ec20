import type { RecordEntry } from '@anteroom/domain';
import { useContext } from 'react';
import { Inset, Tag } from '../../shared/ui';
import { Entry } from '../what-happened/entry';
import { RepeatBack } from './call/repeat-back';
import { FORMS } from './forms';
import type { RoomProps } from './room-form';
import { RoomSight } from './room-sight';
import { isDone, type Task as TaskOf } from './steps';
import { entriesOf } from './entries';

export const headingOf = (stem: string) => `task-${stem}`;

function State({ task, entries, now }: { task: TaskOf; entries: readonly RecordEntry[] } & Pick<RoomProps, 'now'>) {
  if (isDone(task, now)) return <Tag colour="green">Done</Tag>;
  const standing = entries.filter(({ corrected }) => !corrected).length;
  if (standing > 0) return <Tag colour="grey">{standing} recorded</Tag>;
  return task.leads ? <Tag colour="yellow">To do</Tag> : null;
}

/** One thing to be done: closed it says how it stands, open it shows what is recorded and the form. */
export function Task({ task, open, ...room }: RoomProps & { task: TaskOf; open: boolean }) {
  const sight = useContext(RoomSight);
  const spec = FORMS[task.stem];
  if (!spec) return null;
  const { title, Form, fact } = spec;
  const entries = entriesOf(room.now, [fact]);
  const id = headingOf(task.stem);
  return (
    <div className={`anteroom-task${open ? ' anteroom-task--open' : ''}`}>
      <h3 className="anteroom-task__heading">
        <button type="button" id={id} className="anteroom-task__button" aria-expanded={open} onClick={() => (open ? sight.close() : sight.open(task.stem))}>
          <span className="anteroom-task__title">{title}</span> <State task={task} entries={entries} now={room.now} />
        </button>
      </h3>
      {open && (
        <div className="anteroom-task__inside" onFocusCapture={() => sight.at(task.stem)}>
          {entries.length > 0 && (
            <ul className="nhsuk-list">
              {entries.map((entry) => (
                <Entry key={entry.revision} entry={entry} now={room.now} zone={room.zone} onDone={room.onDone} />
              ))}
            </ul>
          )}
          {!room.now.may.includes(task.stem) && <Inset>This cannot be recorded at this point. If you send it all the same, you are told what comes first.</Inset>}
          <RepeatBack stem={task.stem} now={room.now} zone={room.zone} />
          <Form {...room} />
        </div>
      )}
    </div>
  );
}
