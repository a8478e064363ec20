// Commands over HTTP, decided, stored on disk and folded into views, against a Nest POST that does nothing.
import { inChild } from './support/child.mjs';
import { client } from './support/http.mjs';
import { inPairs } from './support/rounds.mjs';

const AT_ONCE = 32;
const REQUESTS = 3_000;
const ROUNDS = 7;

const perSecond = ({ url, cookie, ids }) => {
  const { send, close } = client(url, cookie);
  const round = async () => {
    let left = REQUESTS;
    const started = performance.now();
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await send('POST', `/api/consultations/${ids[left % ids.length]}/take-note`, { text: 'Feels well, sleeps on two pillows, no swelling of the ankles.' });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return REQUESTS / ((performance.now() - started) / 1000);
  };
  return { round, close };
};

export const commandBench = async () => {
  const [ours, bare] = await Promise.all([inChild('./anteroom.mjs', 200, 0), inChild('./bare-nest.mjs')]);
  const [a, b] = [perSecond(ours), perSecond(bare)];
  await a.round();
  await b.round();
  const figures = await inPairs(ROUNDS, a.round, b.round);
  a.close();
  b.close();
  await Promise.all([ours.stop(), bare.stop()]);
  return [{ name: 'commands over HTTP, 32 at once, against a bare Nest POST', unit: '1/s', goal: '≥ 0.5', ...figures }];
};
