import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface DeclareEmergency {
  /** Where the patient is; leave it out rather than wait for it. */
  place?: string;
  number?: string;
  what?: string;
}

/** The clinician goes to the patient at once, whatever was missing. Nothing is demanded first. */
export const declareEmergency: CommandDefinition<DeclareEmergency> = {
  stem: 'declare-emergency',
  title: 'Declare an emergency',
  facts: ['EmergencyDeclared'],
  decide: (_consultation, { place, number, what }) => [
    propose('EmergencyDeclared', { placeKnown: Boolean(place?.trim()) }, { place, number, what }),
  ],
};
