import type { ReactNode } from 'react';
import { Button } from '../ui';
import type { CallNow } from './call-now';

interface NotLoadedProps {
  now: Pick<CallNow, 'notLoaded'>;
  className: string;
  /** The telephone, beside it. */
  children?: ReactNode;
}

/** The server was upgraded since the page was loaded, or the line is bad. Nothing loads anew by itself: whoever is in the call says when. */
export function NotLoaded({ now, className, children }: NotLoadedProps) {
  if (!now.notLoaded) return null;
  return (
    <div className={className} role="alert">
      <p>
        <strong>The part of this page that brings sound and picture could not be loaded.</strong> Load the page again, and come back to the call.
      </p>
      <Button small onClick={() => window.location.reload()}>
        Load the page again
      </Button>
      {children}
    </div>
  );
}
