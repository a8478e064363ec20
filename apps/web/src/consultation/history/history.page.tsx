import type { HistoryLine } from '@anteroom/domain';
import { useEffect, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useGet } from '../../shared/get';
import { AsAt, EmptyState, Page, Refusal } from '../../shared/ui';
import { useConsultation, type ConsultationNow } from '../../shared/use-consultation';
import { nameInWords } from '../../shared/words';
import { ProofPanel } from '../proof/proof-panel';
import { AboutConsultation, useZone } from '../what-happened/about-consultation';
import { CallPictures } from '../what-happened/call-pictures';
import { Line } from '../what-happened/line';
import { NotHeardHere } from '../what-happened/not-heard-here';
import { ReasonFirst, useReason, withReason } from '../what-happened/reason-first';

const SHOWN = [
  { id: 'all', title: 'Everything', takes: () => true },
  { id: 'clinical', title: 'Clinical', takes: ({ clinical }: HistoryLine) => clinical },
  { id: 'stages', title: 'Where it stood', takes: ({ stage }: HistoryLine) => stage !== null },
  { id: 'late', title: 'Late entries', takes: ({ late }: HistoryLine) => late },
  { id: 'corrections', title: 'Corrections', takes: ({ corrects, correctedBy }: HistoryLine) => corrects !== undefined || correctedBy !== undefined },
] as const;

/** What corrects it, or what it corrects, as a way there. */
function Paired({ line, lines }: { line: HistoryLine; lines: readonly HistoryLine[] }) {
  const other = line.corrects ?? line.correctedBy;
  if (other === undefined) return null;
  const title = lines.find(({ revision }) => revision === other)?.title ?? 'another entry';
  return (
    <p className="anteroom-line__who">
      {line.corrects === undefined ? 'Corrected by' : 'Corrects'} <a href={`#fact-${other}`}>entry {other + 1}, “{title}”</a>
    </p>
  );
}

function Lines({ lines, shown, now, zone }: { lines: readonly HistoryLine[]; shown: readonly HistoryLine[]; now: ConsultationNow; zone: string }) {
  const { reason } = useReason();
  return (
    <ol className="nhsuk-list">
      {shown.map((line) => (
        <li key={line.revision} value={line.revision + 1} id={`fact-${line.revision}`} tabIndex={-1} className="anteroom-line">
          <Line line={line} zone={zone}>
            <NotHeardHere now={now} revision={line.revision} />
            <Paired line={line} lines={lines} />
            <Link to={withReason(`/consultations/${now.id}/record?revision=${line.revision}`, reason)}>
              The record as it stood after this<span className="nhsuk-u-visually-hidden">: entry {line.revision + 1}, {line.title}</span>
            </Link>
          </Line>
        </li>
      ))}
    </ol>
  );
}

function Filters({ lines, chosen }: { lines: readonly HistoryLine[]; chosen: string }) {
  const { reason } = useReason();
  return (
    <nav aria-label="What is shown">
      <ul className="nhsuk-list anteroom-filters">
        {SHOWN.map(({ id, title, takes }) => (
          <li key={id}>
            <Link to={withReason(`?show=${id}`, reason)} aria-current={id === chosen ? 'true' : undefined} preventScrollReset>
              {title} ({lines.filter(takes).length})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The lines, read anew whenever something happened. */
const useLines = (id: string, head: number) => {
  const { reason } = useReason();
  const history = useGet<{ lines: HistoryLine[] }>(withReason(`/api/consultations/${encodeURIComponent(id)}/history`, reason));
  const { again, value } = history;
  const told = value?.lines.at(-1)?.revision ?? -1;
  useEffect(() => {
    if (told !== -1 && head > told) again();
  }, [head, told, again]);
  return { lines: value?.lines ?? null, problem: history.problem };
};

function Told({ now, lines, children }: { now: ConsultationNow; lines: readonly HistoryLine[]; children: ReactNode }) {
  const { reason } = useReason();
  const zone = useZone(now);
  const [query] = useSearchParams();
  const filter = SHOWN.find((one) => one.id === query.get('show')) ?? SHOWN[0];
  const shown = lines.filter(filter.takes);
  const name = now.record.patient ? nameInWords(now.record.patient.name) : 'Erased patient';
  return (
    <AboutConsultation now={now}>
      <Page title="History" caption={`${name}, ${now.record.reference}`} back={{ to: withReason(`/consultations/${now.id}/record`, reason), text: 'Record' }}>
        {children}
        <p>Everything that happened, in the order it was written down. Nothing here was ever changed or taken away.</p>
        <ProofPanel id={now.id} reason={reason} zone={zone} />
        <CallPictures now={now} zone={zone} />
        <Filters lines={lines} chosen={filter.id} />
        {shown.length > 0 ? <Lines lines={lines} shown={shown} now={now} zone={zone} /> : <EmptyState>There is nothing of this kind.</EmptyState>}
      </Page>
    </AboutConsultation>
  );
}

function HistoryOf({ id }: { id: string }) {
  const { reason } = useReason();
  const got = useConsultation(id, reason);
  const zone = useZone(got.value);
  const { lines, problem } = useLines(id, got.value?.revision ?? -1);
  const no = got.problem ?? problem;
  if (got.value && lines)
    return (
      <Told now={got.value} lines={lines}>
        <AsAt live={{ state: got.line, asAt: got.asAt }} zone={zone} />
      </Told>
    );
  return <Page title="History">{no ? <Refusal problem={no} /> : <EmptyState>{got.state === 'unreachable' ? 'The service cannot be reached.' : 'Loading…'}</EmptyState>}</Page>;
}

/** Every fact in plain words with who and when, and the record as it stood after any of them. */
export function HistoryPage() {
  const { id = '' } = useParams();
  return (
    <ReasonFirst title="History">
      <HistoryOf key={id} id={id} />
    </ReasonFirst>
  );
}
