import type { Day } from '../../kernel';
import type { CommandDefinition } from '../command';
import type { Contacts, PersonName } from '../consultation.events';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface CorrectContacts {
  /** The whole set as it now stands: what is absent is no longer known. */
  contacts: Contacts;
  /** Another patient's id: the booking had named the wrong person. Needs a reason. */
  patient?: string;
  name?: PersonName;
  dateOfBirth?: Day;
  nhsNumber?: string;
  clinicNumber?: string;
  reason?: string;
}

/** Where the patient can be reached, or who they are, is put right. */
export const correctContacts: CommandDefinition<CorrectContacts> = {
  stem: 'correct-contacts',
  title: 'Correct contact details',
  facts: ['ContactsCorrected'],
  decide: (_consultation, { patient, ...sealed }) => {
    const { contacts, name, dateOfBirth, nhsNumber, clinicNumber, reason } = sealed;
    const refused = patient === undefined ? null : aReasonMustBeGiven(reason);
    return (
      refused ?? [
        propose(
          'ContactsCorrected',
          { patient, email: Boolean(contacts.email) },
          { contacts, name, dateOfBirth, nhsNumber, clinicNumber, reason },
        ),
      ]
    );
  },
};
