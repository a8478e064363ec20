import type { CsvRow } from '../clinic-list/csv-columns';

/** Who the clinic sees in the demo. `after`: minutes from now. No real people, no real numbers (Ofcom's drama ranges). */
export interface SamplePerson extends CsvRow {
  after: number;
}

const DR = 'Dr Ngozi Okafor';
const NURSE = 'Sister Carmel Byrne';
const WHITE_ROSE = { gp_practice: 'White Rose Medical Centre', gp_code: 'B86044', gp_email: 'letters@white-rose.example' } as const;

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    after: 2, minutes: '20', mode: 'video', visit: 'follow-up', clinician: DR, title: 'Mrs', given_name: 'Asha', family_name: 'Patel',
    date_of_birth: '1958-03-14', nhs_number: '943 476 5919', mobile: '07700 900001', email: 'asha.patel@mail.example', address: '1 Mill Lane | Leeds',
    postcode: 'LS1 4AB', ...WHITE_ROSE, reason: 'Review of heart failure', criteria_met: 'yes', interpreter: 'Gujarati',
  },
  {
    after: 5, minutes: '15', mode: 'telephone', visit: 'follow-up', clinician: DR, title: 'Mr', given_name: 'Łukasz', family_name: 'Nowak',
    date_of_birth: '1971-11-02', phone: '01632 960002', email: 'lukasz@mail.example', ...WHITE_ROSE, reason: 'Palpitations, monitor result', criteria_met: 'yes',
  },
  {
    after: 10, minutes: '20', mode: 'face-to-face', visit: 'first', clinician: DR, title: 'Ms', given_name: 'Grace', family_name: 'Adeyemi',
    date_of_birth: '1989-07-30', nhs_number: '999 123 4004', mobile: '07700 900003', email: 'grace@mail.example', ...WHITE_ROSE, reason: 'Chest pain on exertion',
  },
  {
    after: 15, minutes: '20', mode: 'video', visit: 'first', clinician: DR, title: 'Miss', given_name: 'Mia', family_name: 'Jones', date_of_birth: '2010-02-01',
    mobile: '07700 900004', email: 'jones.family@mail.example', address: '4 Church Row | York', ...WHITE_ROSE, reason: 'Fainting', criteria_met: 'yes', companion: 'parent',
  },
  {
    after: 20, minutes: '20', mode: 'video', visit: 'first', clinician: DR, title: 'Miss', given_name: 'Zoe', family_name: 'Jones', date_of_birth: '2010-02-01',
    mobile: '07700 900004', email: 'jones.family@mail.example', address: '4 Church Row | York', ...WHITE_ROSE, reason: 'Family history', criteria_met: 'yes', companion: 'parent',
  },
  {
    after: 30, minutes: '20', mode: 'video', visit: 'follow-up', clinician: DR, title: 'Mr', given_name: 'Ibrahim', family_name: 'Şahin', date_of_birth: '1949-09-09',
    phone: '01632 960006', address: '9 Station Road | Leeds', postcode: 'LS2 7XY', ...WHITE_ROSE, reason: 'Blood pressure review', criteria_met: 'yes', hearing: 'yes',
  },
  {
    after: 40, minutes: '15', mode: 'telephone', visit: 'follow-up', clinician: NURSE, title: 'Mrs', given_name: 'Eleni', family_name: 'Παπαδοπούλου',
    date_of_birth: '1963-05-21', phone: '01632 960007', email: 'eleni@mail.example', reason: 'Warfarin check', tests: 'Blood test (INR)', criteria_met: 'yes',
  },
  {
    after: 50, minutes: '20', mode: 'face-to-face', visit: 'follow-up', clinician: NURSE, title: 'Mr', given_name: 'Tom', family_name: 'O’Neill',
    date_of_birth: '1955-12-12', mobile: '07700 900008', ...WHITE_ROSE, reason: 'Wound check', needs: 'Step-free entrance',
  },
  {
    after: 60, minutes: '20', mode: 'video', visit: 'first', clinician: DR, title: 'Mr', given_name: 'Wei', family_name: 'Chen', date_of_birth: '1994-04-18',
    email: 'wei@mail.example', reason: 'New breathlessness', criteria_met: 'no',
  },
  {
    after: 75, minutes: '20', mode: 'telephone', visit: 'first', clinician: DR, title: 'Mrs', given_name: 'Joan', family_name: 'Harris', phone: '01632 960010',
    reason: 'Referred by GP', criteria_met: 'yes',
  },
  {
    after: 90, minutes: '20', mode: 'video', visit: 'follow-up', clinician: NURSE, title: 'Mr', given_name: 'David', family_name: 'Cohen', date_of_birth: '1980-01-25',
    mobile: '07700 900011', email: 'david@mail.example', reason: 'Heart rhythm clinic', criteria_met: 'yes', preferred_mode: 'telephone',
  },
  {
    after: 110, minutes: '20', mode: 'face-to-face', visit: 'first', clinician: DR, title: 'Ms', given_name: 'Nia', family_name: 'Evans', date_of_birth: '1977-06-06',
    email: 'nia@mail.example', reason: 'Murmur', interpreter: 'British Sign Language',
  },
];
