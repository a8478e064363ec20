import type { ReactNode } from 'react';

export type Colour = 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

/** A word in a box. The colour repeats what the word says. */
export function Tag({ colour, children }: { colour?: Colour | (string & {}); children: ReactNode }) {
  return <strong className={`nhsuk-tag${colour ? ` nhsuk-tag--${colour}` : ''}`}>{children}</strong>;
}

export function Card({ title, level = 2, children, feature }: { title?: ReactNode; level?: 2 | 3; children: ReactNode; feature?: boolean }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={`nhsuk-card${feature ? ' nhsuk-card--feature' : ''}`}>
      <div className={`nhsuk-card__content${feature ? ' nhsuk-card__content--feature' : ''}`}>
        {title && <Heading className={`nhsuk-card__heading nhsuk-heading-m${feature ? ' nhsuk-card__heading--feature' : ''}`}>{title}</Heading>}
        {children}
      </div>
    </div>
  );
}

/** Hidden until asked for. `open` is where it starts. */
export function Details({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="nhsuk-details" open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}

export interface SummaryRow {
  key: string;
  value: ReactNode;
  action?: ReactNode;
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="nhsuk-summary-list">
      {rows.map((row) => (
        <div className="nhsuk-summary-list__row" key={row.key}>
          <dt className="nhsuk-summary-list__key">{row.key}</dt>
          <dd className="nhsuk-summary-list__value">{row.value}</dd>
          {row.action && <dd className="nhsuk-summary-list__actions">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Nothing to show, said as news and not as a blank. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <div className="nhsuk-inset-text anteroom-empty">{children}</div>;
}

export function Inset({ children }: { children: ReactNode }) {
  return <div className="nhsuk-inset-text">{children}</div>;
}

/** Something people must not miss. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="nhsuk-warning-callout">
      <h3 className="nhsuk-warning-callout__label">
        <span className="nhsuk-u-visually-hidden">Important: </span>
        {title}
      </h3>
      {children}
    </div>
  );
}

/** How far something has come; the numbers stand beside the bar. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className="anteroom-progress">
      <label>
        {label} <progress value={done} max={Math.max(total, 1)} />
      </label>{' '}
      <span>
        {done} of {total}
      </span>
    </div>
  );
}
