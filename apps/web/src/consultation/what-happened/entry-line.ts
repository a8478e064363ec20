import { historyLine, type ConsultationFact, type ConsultationRecord, type HistoryContext, type HistoryLine, type RecordEntry } from '@anteroom/domain';

/** An entry of the record in the words of the history. What is missing of it was erased, or is not for the reader. */
export const lineOf = (entry: RecordEntry, record: Pick<ConsultationRecord, 'erased'>, context: HistoryContext): HistoryLine => {
  const { by, content, corrected, ...open } = entry;
  const fact = { ...open, actor: by, ...(content ? { sealed: { scheme: 'none', content } } : {}) } as unknown as ConsultationFact;
  const line = historyLine(fact, context);
  return {
    ...line,
    ...(line.erased && !record.erased ? { erased: false, withheld: true } : {}),
    ...(corrected ? { correctedBy: corrected.revision } : {}),
  };
};
