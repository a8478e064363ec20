import { historyLine, type ConsultationFact, type HistoryContext, type HistoryLine, type RecordEntry } from '@anteroom/domain';

/** Why a personal part may be missing: the patient was erased, or the reader may not read all of it. */
export interface Reading extends HistoryContext {
  erased: boolean;
  readsAll: boolean;
}

/** An entry of the record in the words of the history. */
export const lineOf = (entry: RecordEntry, reading: Reading): HistoryLine => {
  const { by, content, corrected, ...open } = entry;
  const fact = { ...open, actor: by, ...(content ? { sealed: { scheme: 'none', content } } : {}) } as unknown as ConsultationFact;
  const line = historyLine(fact, reading);
  const gone = line.erased;
  return {
    ...line,
    erased: gone && reading.erased,
    withheld: gone && !reading.erased && !reading.readsAll,
    ...(corrected ? { correctedBy: corrected.revision } : {}),
  };
};
