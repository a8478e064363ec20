/** One entry of what `getStats` answers: https://www.w3.org/TR/webrtc-stats/ */
export type Statistic = Record<string, unknown>;

export const statisticsOf = async (connection: Pick<RTCPeerConnection, 'getStats'>): Promise<Statistic[]> => {
  const all: Statistic[] = [];
  (await connection.getStats()).forEach((entry: Statistic) => all.push(entry));
  return all;
};

export const numberIn = (entry: Statistic | undefined, name: string): number | null => (typeof entry?.[name] === 'number' ? entry[name] : null);

/**
 * The two addresses in use. Several may be nominated and have succeeded, in Firefox also some over which nothing goes and whose
 * figures stay what they were at the beginning: the transport names the one.
 */
export const pairInUse = (entries: readonly Statistic[]): Statistic | undefined => {
  const pairs = entries.filter(({ type, state }) => type === 'candidate-pair' && state === 'succeeded');
  const named = entries.find(({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId !== undefined);
  return named ? pairs.find(({ id }) => id === named.selectedCandidatePairId) : pairs.find(({ nominated }) => nominated === true);
};

/** What somebody who receives from us has answered, sound and picture each by itself. */
const answersIn = (entries: readonly Statistic[]): Statistic[] =>
  entries.filter((entry) => entry.type === 'remote-inbound-rtp' && (numberIn(entry, 'roundTripTimeMeasurements') ?? 0) > 0);

const toMilliseconds = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds * 1000));

/** Asked of the pair itself, every five seconds in Firefox: until the first answer that says 0, which is not known and no line without a delay. */
const isUnanswered = (pair: Statistic): boolean => pair.responsesReceived === 0;

/**
 * Milliseconds there and back, the last time it was measured: by the pair, and before that by what the other answers of our sound
 * and picture. Null where nothing gets through, however good it was before.
 */
export const rttIn = (entries: readonly Statistic[]): number | null => {
  const pair = pairInUse(entries);
  if (!pair) return null;
  if (!isUnanswered(pair)) return toMilliseconds(numberIn(pair, 'currentRoundTripTime'));
  const answers = answersIn(entries).flatMap((answer) => numberIn(answer, 'roundTripTime') ?? []);
  return answers.length > 0 ? toMilliseconds(Math.max(...answers)) : null;
};

const averageOf = (total: number | null, times: number | null): number | null => (total !== null && times ? toMilliseconds(total / times) : null);

/** The same on average since the beginning. */
export const averageRttIn = (entries: readonly Statistic[]): number | null => {
  const pair = pairInUse(entries);
  if (!pair) return null;
  if (!isUnanswered(pair)) return averageOf(numberIn(pair, 'totalRoundTripTime'), numberIn(pair, 'responsesReceived'));
  const sum = (name: string): number => answersIn(entries).reduce((all, answer) => all + (numberIn(answer, name) ?? 0), 0);
  return averageOf(sum('totalRoundTripTime'), sum('roundTripTimeMeasurements'));
};
