import type { Reception } from './reception';

export async function handsTheLetterOn(reception: Reception): Promise<void> {
  await reception.opens('Hand on the GP letter');
  await reception.types('To whom?', 'Mill Lane Surgery');
  await reception.findsNothingWrongWith('handing the letter on');
  await reception.presses('It has been handed on');
  await reception.sees('Recorded that the GP letter was handed on.');
}

export async function postsTheCopy(reception: Reception): Promise<void> {
  await reception.opens("Send the patient's copy");
  await reception.page.getByLabel('How?', { exact: true }).selectOption({ label: 'Post' });
  await reception.findsNothingWrongWith('sending the copy');
  await reception.presses('Send, or record as sent');
  await reception.sees("The patient's copy is recorded as sent.");
}

/** Four weeks on, at the same clinic; the one before it is told. */
export async function booksTheRepeat(reception: Reception): Promise<void> {
  await reception.opens('Book the repeat appointment');
  await reception.follows('Book it here');
  await reception.seesHeading(/Book the repeat appointment/);
  await reception.page.getByLabel('Day', { exact: true }).last().fill('2026-08-03');
  await reception.types('Time', '11:30');
  await reception.findsNothingWrongWith('booking the repeat');
  await reception.presses('Book');
}
