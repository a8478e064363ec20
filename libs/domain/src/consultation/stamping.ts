import { after, type Stamp } from '../kernel';
import type { Arranged } from '../pathway/arrange';
import { teachings } from '../pathway/learn';
import { arming, type Moment } from './arming';
import { specOf } from './catalogue';
import type { FactType } from './consultation.events';
import type { Reached } from './consultation.machine';
import type { Consultation } from './consultation.state';

/** What is empty or unchanged is left out, so that a stamp stays small. */
const said = (stamp: Stamp): Stamp =>
  Object.fromEntries(
    Object.entries(stamp).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as Stamp;

interface Happened {
  type: FactType;
  kind: string | null;
  passed?: string;
  moment: Moment;
}

/** What a step changed, as it is written on the fact. */
export const stampOf = (arranged: Arranged, consultation: Consultation, reached: Reached, happened: Happened): Stamp => {
  const { stage, now } = reached;
  const { moment, passed } = happened;
  const first = consultation.stage === null;
  const { armed, cleared } = arming(arranged, consultation, reached, moment);
  return said({
    stage: { from: consultation.stage, to: stage },
    phase: arranged.stages[stage]?.phase ?? stage,
    mode: first || now.mode !== consultation.mode ? now.mode : undefined,
    connection: first || now.connection !== consultation.connection ? now.connection : undefined,
    learned: [...teachings(specOf(happened.type) ?? {}, happened.kind)],
    forgot: [...consultation.known.keys()].filter((known) => !now.known.has(known)),
    opened: [...now.duties]
      .filter((duty) => !consultation.duties.has(duty))
      .map((duty) => ({ duty, due: after(moment.at, arranged.pathway.duties[duty]?.due ?? 'PT0M') })),
    closed: [...consultation.duties.keys()].filter((duty) => !now.duties.has(duty)),
    armed,
    cleared: cleared.filter((id) => id !== passed),
    passed,
  });
};
