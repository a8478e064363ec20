import { correctContacts, type PatientDetails } from '@anteroom/domain';
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

type Known = PatientDetails | null;

const withPlainNumber = (sent: CorrectContactsBody): CorrectContactsBody => {
  const nhsNumber = sent.nhsNumber && plainNhsNumber(sent.nhsNumber);
  return nhsNumber ? { ...sent, nhsNumber } : sent;
};

/** The number that now decides who it is was another one before. */
const isAnother = (sent: CorrectContactsBody, known: Known): boolean => Boolean(sent.nhsNumber ? known?.nhsNumber : known?.clinicNumber);

const samePerson = (known: Known): { dateOfBirth?: string; clinicNumber?: string } => ({
  ...(known?.dateOfBirth && { dateOfBirth: known.dateOfBirth }),
  ...(known?.clinicNumber && { clinicNumber: known.clinicNumber }),
});

/**
 * A number that names somebody else makes the booking theirs: ids derive from the numbers (docs/decisions/0004). That
 * needs a reason, unless no number was known before: then only the id is new, and the person stays who they are.
 */
export const CorrectContactsHttp = commandSlice(correctContacts, CorrectContactsBody, (completion) => async (asked, consultation) => {
  const known = await completion.patientOf(consultation);
  const sent = withPlainNumber(asked);
  const { nhsNumber, clinicNumber } = { ...known, ...sent };
  const patient = await completion.patientIds.known({ clinic: consultation.clinic, nhsNumber, clinicNumber });
  if (patient === null || patient === consultation.patient) return sent;
  return isAnother(sent, known) ? { ...sent, patient } : { ...samePerson(known), reason: 'A number became known.', ...sent, patient };
});
