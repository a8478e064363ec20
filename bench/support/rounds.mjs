/** The middle value; of an even number, the upper one of the two. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Both sides in turn, so that whatever else the machine does falls on both; the order changes every round. */
export const inPairs = async (rounds, ours, limit) => {
  const figures = { ours: [], limit: [] };
  for (let round = 0; round < rounds; round += 1) {
    const sides = [['ours', ours], ['limit', limit]];
    for (const [side, run] of round % 2 ? sides.reverse() : sides) figures[side].push(await run());
  }
  const ratios = figures.ours.map((figure, index) => figure / figures.limit[index]);
  return { ours: median(figures.ours), limit: median(figures.limit), ratio: median(ratios) };
};
