/** The work on each, so many at once, the answers in the order of the list. */
export async function eachOf(list, atOnce, work) {
  const answers = [];
  let next = 0;
  const one = async () => {
    while (next < list.length) {
      const number = next++;
      answers[number] = await work(list[number], number);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return answers;
}
