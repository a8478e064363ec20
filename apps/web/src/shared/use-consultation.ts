import type { ConsultationRecord } from '@anteroom/domain';
import type { Instant, PathwayRef, Role } from '@anteroom/domain/kernel';
import { useEffect, useRef, useState } from 'react';
import { useVisible } from './use-visible';
import type { StreamEvent } from './event-stream';
import { useGet, type Got } from './get';
import { listenTo, type LineState } from './live-line';

/** Something still owed: a duty with its owner and due time, or a rule that closing waits for. */
export interface Owing {
  duty?: string;
  rule?: string;
  title: string;
  owner: Role | null;
  due: Instant | null;
}

/** `GET /api/consultations/{id}`: the record for the reader's role, what is owed, and which commands may be sent now. */
export interface ConsultationNow {
  id: string;
  /** Revision shown, and the latest there is. */
  revision: number;
  head: number;
  stage: string;
  phase: string;
  mode: string;
  connection: string;
  record: ConsultationRecord;
  owed: Owing[];
  /** Stems of the commands that stage and role allow. */
  may: string[];
  pathway: PathwayRef & { title?: string };
  /** Of the staff who appear in it, by id. */
  names?: Readonly<Record<string, string>>;
}

export interface Following<T> extends Got<T> {
  line: LineState;
}

/** One consultation, read anew whenever anything happens to it. `reason` is what an auditor gives. */
export const useConsultation = (id: string, reason?: string): Following<ConsultationNow> => {
  const url = `/api/consultations/${encodeURIComponent(id)}`;
  const got = useGet<ConsultationNow>(reason ? `${url}?reason=${encodeURIComponent(reason)}` : url);
  const [line, setLine] = useState<LineState>('connecting');
  const { again } = got;
  const shown = useRef<number | null>(null);
  useEffect(() => {
    shown.current = got.value?.revision ?? null;
  }, [got.value]);
  const visible = useVisible();
  const wasHidden = useRef(false);
  useEffect(() => {
    if (!visible) {
      wasHidden.current = true;
      return undefined;
    }
    // Another tab may hold the stream and have heard meanwhile what this one did not.
    if (wasHidden.current) again();
    let known = true;
    const state = (now: LineState) => {
      setLine(now);
      // What happened while the line was gone is not told again.
      if (now === 'live' && !known) again();
      known = now === 'live';
    };
    // Every reading is noted in the log of who read what, so nothing is read that is shown already.
    const event = ({ data }: StreamEvent) => {
      if ((data as { revision?: number }).revision !== shown.current) again();
    };
    return listenTo(`${url}/live`, { state, event });
  }, [url, again, visible]);
  return { ...got, line };
};
