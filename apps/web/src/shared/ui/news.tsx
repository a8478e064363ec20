import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Live } from '../use-live';
import { clock } from '../time';

const Tell = createContext<(news: string) => void>(() => undefined);

/** News grows old: what was true when it was said must not stand beside what is true now. Everything it says stands elsewhere too. */
const FRESH = 30_000;

/** Says something to everybody at once: shown at the foot of the page and read out when the reader pauses. */
export const useAnnounce = () => useContext(Tell);

export function NewsProvider({ children }: { children: ReactNode }) {
  const [news, setNews] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => setNews((before) => ({ text, count: before.count + 1 })), []);
  const forget = useCallback(() => setNews((before) => ({ ...before, text: '' })), []);
  useEffect(() => {
    if (!news.text) return undefined;
    const old = setTimeout(forget, FRESH);
    return () => clearTimeout(old);
  }, [news, forget]);
  const shown = useMemo(() => <span key={news.count}>{news.text}</span>, [news]);
  return (
    <Tell value={announce}>
      {children}
      <div className={news.text ? 'anteroom-news' : 'nhsuk-u-visually-hidden'} role="status">
        {shown}
        {news.text && (
          <button type="button" className="anteroom-text-button" onClick={forget}>
            Dismiss
          </button>
        )}
      </div>
    </Tell>
  );
}

/** A banner within a page. `success` is read out at once. */
export function Notification({ title, kind = 'important', children }: { title: string; kind?: 'important' | 'success'; children: ReactNode }) {
  return (
    <div className={`nhsuk-notification-banner${kind === 'success' ? ' nhsuk-notification-banner--success' : ''}`} role={kind === 'success' ? 'alert' : 'region'} aria-label={title}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title">{title}</h2>
      </div>
      <div className="nhsuk-notification-banner__content">{children}</div>
    </div>
  );
}

/** Whether what is shown follows the service, and if not, as at when it stood. */
export function AsAt({ live, zone }: { live: Pick<Live<unknown>, 'state' | 'asAt'>; zone?: string }) {
  return (
    <p className="anteroom-as-at nhsuk-body-s" role="status">
      {live.state === 'live' && 'Up to date: changes show by themselves.'}
      {live.state === 'connecting' && 'Connecting…'}
      {live.state === 'lost' && (
        <strong>Connection lost. {live.asAt ? `As at ${clock(live.asAt, zone)}` : 'Nothing has been read yet'}. Trying again by itself.</strong>
      )}
    </p>
  );
}
