import { correctContacts } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';
import { Date8601, Line, One, Optional, Text } from '../fields';
import { plainNhsNumber } from '../nhs-number';
import { ContactsBody, NameBody, NhsNumber } from '../patient-body';

export class CorrectContactsBody extends CommandBody {
  @One(() => ContactsBody)
  contacts!: ContactsBody;

  @Optional()
  @One(() => NameBody)
  name?: NameBody;

  @Optional()
  @Date8601()
  dateOfBirth?: string;

  @Optional()
  @NhsNumber()
  nhsNumber?: string;

  @Optional()
  @Line(40)
  clinicNumber?: string;

  @Optional()
  @Text()
  reason?: string;
}

/** A number that names somebody else makes the booking theirs: the ids derive from the numbers (docs/decisions/0004). */
export const CorrectContactsHttp = commandSlice(correctContacts, CorrectContactsBody, ({ patientIds }) => async (sent, { clinic, patient }) => {
  const nhsNumber = sent.nhsNumber === undefined ? undefined : (plainNhsNumber(sent.nhsNumber) ?? undefined);
  const named = await patientIds.known({ clinic, nhsNumber, clinicNumber: sent.clinicNumber });
  return { ...sent, ...(nhsNumber && { nhsNumber }), ...(named !== null && named !== patient && { patient: named }) };
});
