import { Button } from '../../shared/ui';
import { useContext } from 'react';
import { endInWords } from '../end-conversation/end-in-words';
import { FORMS } from './forms';
import type { RoomProps } from './room-form';
import { RoomSight } from './room-sight';
import { tasksIn, type Step } from './steps';
import { headingOf } from './task';

/** A form that somebody asked for and that belongs to no step in sight, such as ending the call: it stands above the step. */
export function AwayForm({ stem, step, ...room }: RoomProps & { stem: string | null; step: Step }) {
  const sight = useContext(RoomSight);
  const spec = stem === null ? undefined : FORMS[stem];
  if (stem === null || !spec || tasksIn(step, room.now).some((task) => task.stem === stem)) return null;
  const { title, Form } = spec;
  return (
    <section className="anteroom-task anteroom-task--open" aria-labelledby={headingOf(stem)}>
      <h2 className="anteroom-task__heading nhsuk-heading-s" id={headingOf(stem)} tabIndex={-1}>
        {stem === 'end-conversation' ? endInWords(room.now.mode) : title}
      </h2>
      <div className="anteroom-task__inside">
        <Form {...room} />
        <Button kind="secondary" small onClick={sight.close}>
          Close
        </Button>
      </div>
    </section>
  );
}
