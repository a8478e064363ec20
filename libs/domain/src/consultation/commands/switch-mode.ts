import type { Mode } from '../../pathway/vocabulary';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface SwitchMode {
  kind: Mode;
  why: 'patient-asked' | 'technical-failure' | 'clinical' | 'access' | 'other';
  reason?: string;
}

/** The patient is seen another way from here on, by video, by telephone or face to face. */
export const switchMode: CommandDefinition<SwitchMode> = {
  stem: 'switch-mode',
  title: 'Switch to another way of consulting',
  facts: ['ModeSwitched'],
  decide: (_consultation, { kind, why, reason }) => [propose('ModeSwitched', { kind, why }, { reason })],
};
