import type { SectionName } from '@anteroom/domain';

export interface RecordGroup {
  title: string;
  /** Its calls by video are shown at a glance first. */
  pictures?: true;
  sections: readonly { name: SectionName; title: string; /** Said when nothing stands in it. */ always?: boolean; /** Machinery, shown when asked for. */ folded?: boolean }[];
}

/** The record in the order a clinician reads it. */
export const GROUPS: readonly RecordGroup[] = [
  {
    title: 'Found and planned',
    sections: [
      { name: 'emergency', title: 'Emergency' },
      { name: 'notes', title: 'Notes', always: true },
      { name: 'readings', title: 'Readings', always: true },
      { name: 'examination', title: 'Examination', always: true },
      { name: 'allergies', title: 'Allergies', always: true },
      { name: 'diagnoses', title: 'Diagnoses', always: true },
      { name: 'medications', title: 'Medicines', always: true },
      { name: 'plan', title: 'Plan', always: true },
    ],
  },
  {
    title: 'Summed up',
    sections: [
      { name: 'keyPoints', title: 'Key points', always: true },
      { name: 'clarification', title: 'What needed repeating', always: true },
      { name: 'safetyNetting', title: 'Safety-netting', always: true },
      { name: 'attendance', title: 'Attendance', always: true },
      { name: 'outcome', title: 'Decision and outcome', always: true },
    ],
  },
  {
    title: 'How they met',
    pictures: true,
    sections: [
      { name: 'contact', title: 'The conversation' },
      { name: 'identity', title: 'Identity', always: true },
      { name: 'opening', title: 'Opening check', always: true },
      { name: 'chaperone', title: 'Chaperone' },
      { name: 'gates', title: 'Gone on without' },
      { name: 'failures', title: 'Technical failures' },
      { name: 'calls', title: 'Calls' },
      { name: 'call', title: 'The call itself', folded: true },
      { name: 'guests', title: 'Companions and interpreters' },
      { name: 'chat', title: 'Written in the call' },
    ],
  },
  {
    title: 'Afterwards',
    sections: [
      { name: 'followUp', title: 'Follow-ups' },
      { name: 'contacted', title: 'Contact with the patient' },
      { name: 'letter', title: 'Letter' },
    ],
  },
  {
    title: 'Before',
    sections: [
      { name: 'booking', title: 'Booking' },
      { name: 'suitability', title: 'Suitability' },
      { name: 'needs', title: 'Needs', always: true },
      { name: 'tests', title: 'Tests beforehand' },
      { name: 'wishes', title: 'Wishes' },
      { name: 'contacts', title: 'Corrected contacts' },
      { name: 'appointment', title: 'Changes of the appointment' },
      { name: 'invitation', title: 'Invitation and link' },
      { name: 'messages', title: 'Messages' },
      { name: 'arrival', title: 'Arrival' },
      { name: 'help', title: 'Help' },
      { name: 'alerts', title: 'Alerts' },
      { name: 'addedStages', title: 'Further steps' },
    ],
  },
];
