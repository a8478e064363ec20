import { BookBody } from '../consultation/book-body';
import type { Booking } from '../consultation/booking';
import { BodyPipe } from '../http/body.pipe';
import { Problem } from '../http/problem';

const door = new BodyPipe();

/** What would not be taken from a person at the desk is not taken from a list: the sentences that say why, or none. */
export async function notBookable({ past: _past, ...booking }: Booking): Promise<string[]> {
  try {
    await door.transform(booking, { type: 'body', metatype: BookBody });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.body.errors ?? []).map(({ field, sentence }) => `${field.split('.').pop()}: ${sentence}`);
  }
}
