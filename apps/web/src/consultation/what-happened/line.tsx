import type { HistoryLine } from '@anteroom/domain';
import type { ReactNode } from 'react';
import { useSession } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { Tag } from '../../shared/ui';
import { useNameOf } from './who';
import './what-happened.scss';

/** A criterion is kept by its id; people read its text. */
const useLabels = () => {
  const texts = new Map(useSession().clinics.flatMap(({ criteria }) => criteria.map(({ id, text }) => [id, text] as const)));
  return (label: string) => texts.get(label) ?? label;
};

function Details({ details }: Pick<HistoryLine, 'details'>) {
  const labelOf = useLabels();
  if (details.length === 0) return null;
  return (
    <dl className="anteroom-details">
      {details.map(({ label, value }) => (
        <div key={label}>
          <dt>{labelOf(label)}</dt>
          <dd className="anteroom-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const tagsOf = ({ late, correctedBy, erased, withheld }: HistoryLine): { text: string; colour: string }[] => [
  ...(correctedBy === undefined ? [] : [{ text: 'Corrected', colour: 'orange' }]),
  ...(late ? [{ text: 'Late entry', colour: 'purple' }] : []),
  ...(erased ? [{ text: 'Erased', colour: 'grey' }] : []),
  ...(withheld ? [{ text: 'Details for clinicians only', colour: 'grey' }] : []),
];

export interface LineProps {
  line: HistoryLine;
  zone: string;
  /** Below the words: what corrects it, and what one can do. */
  children?: ReactNode;
}

/** One thing that happened: what, the details, who and when. */
export function Line({ line, zone, children }: LineProps) {
  const nameOf = useNameOf();
  return (
    <>
      <p className="anteroom-line__title">
        <strong>{line.title}</strong>{' '}
        {tagsOf(line).map(({ text, colour }) => (
          <Tag key={text} colour={colour}>
            {text}
          </Tag>
        ))}
      </p>
      <Details details={line.details} />
      <p className="anteroom-line__who">
        {moment(line.at, zone)}, {nameOf(line.actor)}
        {line.late && `. Written down ${moment(line.recordedAt, zone)}`}
        {line.stage && `. ${line.stage.replace(/^./, (first) => first.toUpperCase())}`}
      </p>
      {children}
    </>
  );
}
