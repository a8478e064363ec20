// One day's board of 50, with 5,000 consultations over 60 days against 50 in all; and a day of 500 against the second a screen has.
import { inChild } from './support/child.mjs';
import { client } from './support/http.mjs';
import { inPairs } from './support/rounds.mjs';

const REQUESTS = 40;
const ROUNDS = 9;
const A_SECOND = 1000;

const milliseconds = ({ url, cookie, board }, rows) => {
  const { send, close } = client(url, cookie);
  const round = async () => {
    const times = [];
    for (let number = 0; number < REQUESTS; number += 1) {
      const started = performance.now();
      const text = await send('GET', board);
      times.push(performance.now() - started);
      if (number === 0 && JSON.parse(text).rows.length !== rows) throw new Error(`The board has ${JSON.parse(text).rows.length} rows, not ${rows}`);
    }
    return times.sort((a, b) => a - b)[REQUESTS / 2];
  };
  return { round, close };
};

export const boardBench = async () => {
  const many = await inChild('./anteroom.mjs', 50, 4_950);
  const few = await inChild('./anteroom.mjs', 50, 0);
  const full = await inChild('./anteroom.mjs', 500, 0);
  const sides = [milliseconds(many, 50), milliseconds(few, 50), milliseconds(full, 500)];
  for (const { round } of sides) await round();
  const [a, b, c] = sides.map(({ round }) => round);
  const growth = await inPairs(ROUNDS, a, b);
  const day = await inPairs(3, c, async () => A_SECOND);
  for (const { close } of sides) close();
  await Promise.all([many, few, full].map(({ stop }) => stop()));
  return [
    { name: 'a day’s board of 50, 5,000 consultations over 60 days against 50 in all', unit: 'ms', goal: '≤ 1.2', ...growth },
    { name: 'a day’s board of 500 against the second a screen has', unit: 'ms', goal: '≤ 1.0', ...day },
  ];
};
