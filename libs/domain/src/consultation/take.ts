import { isRefused, refuse, type Instant, type Refused, type Role, type Stamp } from '../kernel';
import { NOTHING, type Way } from '../pathway/arrange';
import type { Configuration } from '../pathway/configuration';
import type { Heard } from '../pathway/learn';
import { actingRole, rolesFor } from './acting-role';
import type { Answers } from './answering';
import type { ProposedFact } from './consultation.events';
import { configurationOf, step, type Compiled } from './consultation.machine';
import type { Consultation } from './consultation.state';
import { correction } from './correcting';
import { notInThisStage, notYourRole, whyNot } from './saying-no';
import { stampOf } from './stamping';

/** One fact to be taken, and all that enters the decision beside the consultation. */
export interface Taking {
  proposed: ProposedFact;
  at: Instant;
  now: Instant;
  roles: readonly Role[];
  answers(way: Way, now: Configuration): Answers;
}

export interface Taken {
  stamp: Stamp;
  role: Role;
  held: Record<string, boolean>;
}

const kindOf = ({ data }: ProposedFact): string | null => ('kind' in data ? data.kind : null);

/** What has to be so before the machine is asked at all. */
const outOfTurn = ({ arranged }: Compiled, consultation: Consultation, { proposed, at, now }: Taking): Refused | null => {
  const booking = proposed.type === 'ConsultationBooked';
  if (Date.parse(at) > Date.parse(now)) return refuse('nothing-happens-in-the-future', 'That time is still to come. Enter when it happened.');
  if (booking && consultation.stage !== null) return refuse('already-booked', 'This consultation is booked already.');
  if (!booking && consultation.stage === null) return refuse('not-booked', 'There is no such consultation yet. Book it first.');
  if (booking && !arranged.modes.includes(proposed.data.mode))
    return refuse('mode-not-offered', `This pathway is not held that way. Choose one of: ${arranged.modes.join(', ')}.`);
  return null;
};

/** A deadline passes once, as it was last armed. */
const noLongerArmed = ({ arranged }: Compiled, { deadlines }: Consultation, { type, passes }: ProposedFact): Refused | null => {
  if (!passes) return null;
  const then = arranged.deadlines.find(({ id }) => id === passes.id)?.then ?? 'DutyFellOverdue';
  const armed = deadlines.get(passes.id)?.epoch === passes.epoch && then === type;
  return armed ? null : refuse('deadline-no-longer-armed', 'This deadline was met, was moved or has passed.');
};

const hear = ({ arranged }: Compiled, consultation: Consultation, { proposed, roles }: Taking): Heard | Refused => {
  const heard = { type: proposed.type, kind: kindOf(proposed), holds: {} };
  if (proposed.type === 'ConsultationBooked') return { ...heard, mode: proposed.data.mode };
  if (proposed.type !== 'EntryCorrected') return heard;
  const back = correction(arranged, consultation, proposed.data, roles);
  return isRefused(back) ? back : { ...heard, ...back };
};

const startAfter = ({ start }: Consultation, { type, data }: ProposedFact): Instant => {
  const moves = type === 'ConsultationBooked' || type === 'AppointmentMoved' || type === 'Reinstated';
  return (moves && data.start) || start;
};

interface Opened {
  role: Role;
  way: Way;
  heard: Heard;
}

/** Everything short of the rules: whose it is, whether it exists here, whether it is still the case. */
const open = (compiled: Compiled, consultation: Consultation, taking: Taking, now: Configuration): Opened | Refused => {
  const { arranged } = compiled;
  const { type } = taking.proposed;
  const early = outOfTurn(compiled, consultation, taking);
  if (early) return early;
  const by = rolesFor(arranged, consultation, type);
  const role = actingRole(by, taking.roles);
  if (!role) return notYourRole(by);
  const stage = consultation.stage ?? NOTHING;
  const way = arranged.ways[stage]?.[type];
  if (!way) return notInThisStage(arranged, stage, now);
  const heard = noLongerArmed(compiled, consultation, taking.proposed) ?? hear(compiled, consultation, taking);
  return isRefused(heard) ? heard : { role, way, heard };
};

/** Takes one fact: what it changes, and in which role it is recorded. The machine decides; rules say why not. */
export const take = (compiled: Compiled, consultation: Consultation, taking: Taking): Taken | Refused => {
  const { arranged, machine } = compiled;
  const { proposed, at, now } = taking;
  const configuration = configurationOf(consultation);
  const opened = open(compiled, consultation, taking, configuration);
  if (isRefused(opened)) return opened;
  const { role, way, heard } = opened;
  const { holds, notKnown } = taking.answers(way, configuration);
  const asked = { ...heard, holds };
  const reached = step(machine, consultation.stage, configuration, asked);
  if (!reached) return whyNot({ arranged, way, heard: asked, now: configuration, notKnown });
  const past = proposed.type === 'ConsultationBooked' && proposed.data.past === true;
  const moment = { at, now, start: startAfter(consultation, proposed), past };
  const happened = { type: proposed.type, kind: heard.kind, passed: proposed.passes?.id, moment };
  return { role, held: { ...holds }, stamp: stampOf(arranged, consultation, reached, happened) };
};
