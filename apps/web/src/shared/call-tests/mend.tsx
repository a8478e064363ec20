import { useState } from 'react';
import { Button } from '../ui';
import type { Cause, Part } from './found';
import { mendingFor } from './mending';
import type { WhichBrowser } from './which-browser';

/** The link itself is shown as well: where a program may copy nothing, people can. */
export function CopyLink({ link }: { link: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <>
      <Button kind="secondary" onClick={() => void copy()}>
        Copy the link
      </Button>
      <p role="status">{copied === 'yes' && 'The link is copied.'}</p>
      {copied === 'no' && (
        <p>
          That did not work here. Hold your finger on this link, or mark it, and choose “Copy”: <span className="call-tests__link">{link}</span>
        </p>
      )}
    </>
  );
}

export interface MendProps {
  cause: Cause;
  part: Part | 'browser';
  browser: WhichBrowser;
  link: string;
  /** Read out to nobody who talks at the moment: what is wrong is said beside it. */
  quiet?: boolean;
}

/** What does not work and what can be done about it, on this device. */
export function Mend({ cause, part, browser, link, quiet = false }: MendProps) {
  const { title, words, steps, copyLink } = mendingFor(cause, part, browser);
  return (
    <div className="call-tests__mend" role={quiet ? undefined : 'alert'}>
      <h3 className="nhsuk-heading-s">{title}</h3>
      {words && <p>{words}</p>}
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {copyLink && <CopyLink link={link} />}
    </div>
  );
}
