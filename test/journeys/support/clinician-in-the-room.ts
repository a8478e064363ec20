import type { Clinician } from './clinician';

/** Whether this way of consulting suits, from the list on the board. */
export async function decidesThatItSuits(clinician: Clinician, name: string): Promise<void> {
  await clinician.sees('Suitability to decide: 1');
  await clinician.findsNothingWrongWith('board with suitability to decide');
  await clinician.follows(name, clinician.page.locator('.nhsuk-warning-callout'));
  await clinician.seesHeading(new RegExp(name));
  const criteria = clinician.page.getByRole('radio', { name: 'Met', exact: true });
  await criteria.first().waitFor();
  for (const met of await criteria.all()) await met.check();
  await clinician.chooses('Yes, this way suits');
  await clinician.findsNothingWrongWith('deciding suitability');
  await clinician.records('Record my decision', 'Your decision is recorded.');
}

/** Sure who it is, and that both can talk. */
export async function opens(clinician: Clinician, { remote }: { remote: boolean }): Promise<void> {
  await clinician.findsNothingWrongWith('opening');
  await clinician.opens('Who is this?');
  await clinician.records('This is the patient', 'Recorded that you are sure who this is.');
  await clinician.opens('Opening check');
  if (remote) await clinician.types('Where is the patient now?', 'At home, 12 Mill Lane, Leeds');
  await clinician.findsNothingWrongWith('opening check');
  await clinician.records('The opening is checked', 'The opening check is recorded.');
  await clinician.isAt('Consulting');
}

export async function takesANote(clinician: Clinician, text: string): Promise<void> {
  await clinician.types('Note', text);
  await clinician.records('Save the note', 'The note is saved.');
}

/** A reading, a medicine and a plan. */
export async function consults(clinician: Clinician): Promise<void> {
  await clinician.findsNothingWrongWith('consulting');
  await clinician.opens('Readings');
  await clinician.types('Upper figure, systolic (mmHg)', '148');
  await clinician.types('Lower figure, diastolic (mmHg)', '92');
  await clinician.findsNothingWrongWith('a reading');
  await clinician.records('Record the reading', 'The reading is recorded.');
  await clinician.opens('Medicines and doses');
  await clinician.chooses('Dose changed');
  await clinician.types('Medicine', 'Ramipril');
  await clinician.types('Dose, with its unit', '5 mg');
  await clinician.findsNothingWrongWith('a medicine');
  await clinician.records('Record the medicine');
  await clinician.opens('Plan');
  await clinician.types('Plan', 'Higher dose, blood pressure again in four weeks.');
  await clinician.types('What the patient is to do (optional)', 'Measure your blood pressure every morning.');
  await clinician.chooses('Yes', /Does the patient agree/);
  await clinician.records('Record the plan');
}

export const ADVICE = 'Rest, and take the tablets as we agreed.';

/** All that is owed to the patient before they may be let go, but for the outcome. */
export async function sumsUp(clinician: Clinician): Promise<void> {
  await clinician.opens('Key points');
  await clinician.types('Key points', 'Your blood pressure is too high. We raise the dose to 5 mg.');
  await clinician.findsNothingWrongWith('key points');
  await clinician.records('Record the key points', 'The key points are recorded.');
  await clinician.opens('Ask what needs repeating');
  await clinician.chooses('Asked');
  await clinician.types('What did the patient want to hear again? (optional)', 'The dose.');
  await clinician.records('Record', 'Recorded that you asked what needs repeating.');
  await clinician.opens('Safety-netting');
  await clinician.types('Advice', ADVICE);
  await clinician.types('Red flags (optional)', 'Chest pain\nFainting');
  await clinician.types('When to seek help', 'At once, if the pain comes back at rest.');
  await clinician.types('How to seek help', 'Ring 999.');
  await clinician.findsNothingWrongWith('safety-netting');
  await clinician.records('Record the safety-netting', 'The safety-netting advice is recorded.');
  await clinician.opens('Attendance');
  await clinician.records('Record attendance', 'Attendance is recorded.');
}

export async function decides(clinician: Clinician, outcome = 'Discharged from care here'): Promise<void> {
  await clinician.opens('Decision and outcome');
  await clinician.types('What was decided?', 'A higher dose, and the GP goes on.');
  await clinician.chooses(outcome);
  await clinician.findsNothingWrongWith('outcome');
  await clinician.records('Record the outcome', 'The decision and the outcome are recorded.');
}
