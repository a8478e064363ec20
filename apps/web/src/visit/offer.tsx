import type { ReactNode } from 'react';

/** Something the patient may want, folded away until they do. What is typed inside stays while the page moves on. */
export function Offer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="visit-offer">
      <summary>{title}</summary>
      <div className="visit-offer__inside">{children}</div>
    </details>
  );
}
