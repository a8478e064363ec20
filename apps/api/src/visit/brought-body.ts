import { Line, Optional } from '../consultation/fields';
import { malformed } from '../http/problem';
import type { Brought } from './visit-links';

/** The link's secret, or the code from the letter: one of the two. */
export class BroughtBody {
  @Optional()
  @Line(200)
  token?: string;

  @Optional()
  @Line(40)
  code?: string;
}

export function brought({ token, code }: BroughtBody): Brought {
  if ((token === undefined) === (code === undefined)) {
    throw malformed([{ field: token === undefined ? 'code' : 'token', sentence: 'Send the link or the code, one of the two.' }]);
  }
  return token === undefined ? { code } : { token };
}
