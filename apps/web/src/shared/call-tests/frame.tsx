import { useEffect, useRef, type ReactNode } from 'react';
import { TextButton } from '../ui';

export interface FrameProps {
  title: string;
  /** "2 of 4". */
  place?: string;
  children: ReactNode;
}

/** One step. Its heading takes the focus, so that who does not see the page knows where they are. */
export function Frame({ title, place, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="call-tests__step" aria-label={title}>
      <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {place && <span className="nhsuk-caption-m">Step {place} </span>}
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Whoever knows that it works need not show it. */
export function Skip({ onSkip, children = 'Skip this step' }: { onSkip: () => void; children?: ReactNode }) {
  return (
    <p>
      <TextButton onClick={onSkip}>{children}</TextButton>
    </p>
  );
}
