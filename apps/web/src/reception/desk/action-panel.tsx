import { useEffect, useRef } from 'react';
import { WhyHelp } from '../../shared/help/why-help';
import { Button, Inset } from '../../shared/ui';
import { actionOf } from './actions';
import type { DeskProps } from './desk-form';

/** The one action somebody is at, in place. It has its own address, so that going back and reloading do what one expects. */
export function ActionPanel({ stem, close, ...desk }: DeskProps & { stem: string; close: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [stem]);
  const action = actionOf(stem);
  if (!action) return null;
  const { Form, title, when } = action;
  return (
    <section className="nhsuk-card anteroom-panel" aria-labelledby="action">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-m" id="action" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <WhyHelp now={desk.now} zone={desk.zone} />
        {!desk.now.may.includes(stem) && <Inset>This is not possible at the moment. {when} If you send it all the same, you are told what stands in the way.</Inset>}
        <Form key={`${desk.now.id}${stem}`} {...desk} />
        <Button kind="secondary" small onClick={close}>
          Close
        </Button>
      </div>
    </section>
  );
}
