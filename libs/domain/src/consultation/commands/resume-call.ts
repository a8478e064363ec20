import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type ResumeCall = Record<never, never>;

/** A lost call is taken up again. */
export const resumeCall: CommandDefinition<ResumeCall> = {
  stem: 'resume-call',
  title: 'Resume the call',
  facts: ['CallResumed'],
  decide: () => [propose('CallResumed', {})],
};
