import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordEmergencyServices {
  by: 'clinician' | 'reception' | 'patient' | 'companion';
  details?: string;
}

/** An ambulance, or another emergency service, was called, and by whom. */
export const recordEmergencyServices: CommandDefinition<RecordEmergencyServices> = {
  stem: 'record-emergency-services',
  title: 'Record that emergency services were called',
  facts: ['EmergencyServicesCalled'],
  decide: (_consultation, { by, details }) => [propose('EmergencyServicesCalled', { by }, { details })],
};
