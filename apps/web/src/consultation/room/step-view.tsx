import { Link } from 'react-router';
import { Inset } from '../../shared/ui';
import { BeginClosingForm } from '../begin-closing/begin-closing.form';
import { CompleteConsultationForm } from '../complete-consultation/complete-consultation.form';
import { EndConversationForm } from '../end-conversation/end-conversation.form';
import type { RoomProps } from './room-form';
import { leadingTask, tasksIn, type Step } from './steps';
import { Task } from './task';

/** Which task is open: the one somebody is at, else the first that leads on, unless they are at a form that stands elsewhere. */
export const openTask = (step: Step, form: string | null, now: RoomProps['now']): string | null => {
  const tasks = tasksIn(step, now);
  if (form !== null) return tasks.some(({ stem }) => stem === form) ? form : null;
  return leadingTask(tasks, now);
};

/** What leads on from a step, once its tasks are done or when somebody decides so. */
function Onward({ step, ...room }: RoomProps & { step: Step }) {
  const { phase, id, mode } = room.now;
  if (phase === 'consulting' && step.id === 'consulting') return <BeginClosingForm {...room} />;
  if (phase === 'closing' && step.id === 'closing') return mode === 'face-to-face' ? <CompleteConsultationForm {...room} /> : <EndConversationForm {...room} />;
  if (phase === 'wrapping-up' && step.id === 'wrapping-up') return <CompleteConsultationForm {...room} />;
  if (step.id === 'afterwards') return <Link className="nhsuk-button" to={`/consultations/${id}/letter`}>The GP letter</Link>;
  return null;
}

/** One step of the consultation: what it is for, what is to be done in it, and what leads on. */
export function StepView({ step, form, at, ...room }: RoomProps & { step: Step; form: string | null; at: boolean }) {
  const open = openTask(step, form, room.now);
  return (
    <section aria-labelledby="step">
      <h2 className="nhsuk-heading-m" id="step" tabIndex={-1}>
        {step.title}
      </h2>
      <p>{step.about}</p>
      {!at && <Inset>The consultation is not at this step. You can look, and record what is possible.</Inset>}
      {step.id === 'before' && !tasksIn(step, room.now).some(({ leads }) => leads) && <p>Nothing keeps you from meeting. What may still be wanted:</p>}
      <div className="anteroom-tasks">
        {tasksIn(step, room.now).map((task) => (
          <Task key={task.stem} task={task} open={task.stem === open} {...room} />
        ))}
      </div>
      <Onward step={step} {...room} />
    </section>
  );
}
