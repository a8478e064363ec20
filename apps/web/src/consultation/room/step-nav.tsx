import type { ConsultationNow } from '../../shared/use-consultation';
import { isDone, STEPS, tasksIn, type Step, type StepId } from './steps';

const left = (step: Step, now: ConsultationNow) => tasksIn(step, now).filter((task) => task.leads && !isDone(task, now)).length;

/** Where the consultation is on its way, and what is left at each step. */
export function StepNav({ at, sight, now, look }: { at: StepId; sight: StepId; now: ConsultationNow; look: (step: StepId) => void }) {
  return (
    <nav aria-label="Steps of the consultation">
      <ol className="anteroom-steps">
        {STEPS.map((step) => {
          const owed = step.id === at ? left(step, now) : 0;
          return (
            <li key={step.id} className={step.id === at ? 'anteroom-steps__at' : ''}>
              <button type="button" aria-current={step.id === at ? 'step' : undefined} aria-pressed={step.id === sight} onClick={() => look(step.id)}>
                {step.title}
                {owed > 0 && <span className="anteroom-steps__left"> {owed} to do</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
