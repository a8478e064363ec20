import type { Clinician } from './clinician';

/** From the room to the letter: drafted, read, approved, and taken along as a PDF. */
export async function writesTheLetter(clinician: Clinician): Promise<void> {
  await clinician.isAt('Afterwards');
  await clinician.findsNothingWrongWith('afterwards');
  await clinician.follows('The GP letter');
  await clinician.seesHeading(/GP letter/);
  await clinician.types('Opening words (optional)', 'Thank you for referring this patient.');
  await clinician.findsNothingWrongWith('letter to be drafted');
  await clinician.records('Draft the letter', 'The letter is drafted.');
  await clinician.sees('Thank you for referring this patient.');
  await clinician.findsNothingWrongWith('letter drafted');
  await clinician.records('Approve the letter', 'The letter is approved.');
  await clinician.sees('Approved by Dr Ngozi Okafor');
}

/** The first bytes of the file that was downloaded. */
export async function downloadsThePdf(clinician: Clinician): Promise<string> {
  const [download] = await Promise.all([clinician.page.waitForEvent('download'), clinician.follows('Download as PDF')]);
  for await (const bytes of await download.createReadStream()) return String(bytes).slice(0, 4);
  return '';
}

export async function handsItOn(clinician: Clinician): Promise<void> {
  await clinician.types('To whom?', 'Mill Lane Surgery');
  await clinician.findsNothingWrongWith('letter approved');
  await clinician.records('It has been handed on', 'Recorded that the GP letter was handed on.');
}

export async function sendsTheCopy(clinician: Clinician): Promise<void> {
  await clinician.records('The patient’s copy is sent', 'Recorded that the patient’s copy is sent.');
  await clinician.sees('Nothing is owed at the moment.');
  await clinician.findsNothingWrongWith('letter handed on');
}
