import type { PatientDetails } from '../consultation.events';
import type { ConsultationRecord, RecordSections } from './consultation-record';
import { correctDetails } from './patient-details';
import { standing } from './record-entries';

const corrected = (details: PatientDetails, contacts: RecordSections['contacts']): PatientDetails =>
  standing(contacts).reduce((now, { content, data }) => (content ? correctDetails(now, content, data.patient !== undefined) : now), details);

/** Who the patient is, as corrected since the booking; nothing once they are erased. */
export const recordPatient = ({
  sections, clinician, patientId,
}: ConsultationRecord): Pick<ConsultationRecord, 'patient' | 'gp' | 'patientId' | 'clinicianName'> => {
  const { patient, gp = null, clinicianName = null } = sections.booking[0]?.content ?? {};
  return {
    patient: patient ? corrected(patient, sections.contacts) : null,
    // The practice was the other person's, if the booking had named somebody else.
    gp: standing(sections.contacts).some(({ data }) => data.patient !== undefined) ? null : gp,
    patientId: standing(sections.contacts).reduce((id, { data }) => data.patient ?? id, patientId),
    clinicianName: sections.booking[0]?.data.clinician === clinician ? clinicianName : null,
  };
};
