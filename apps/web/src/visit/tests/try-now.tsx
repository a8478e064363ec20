import { useEffect, useId, useState, type ReactNode } from 'react';
import { lazily } from '../../shared/lazily';
import { Button } from '../../shared/ui';
import type { InsideProps } from '../inside-props';

const Tests = lazily(
  async () => (await import('./device-tests')).DeviceTests,
  { loading: 'One moment: the tests are being loaded.' },
);

/** The tests take the place of what stands here, and their code comes only then. Whoever comes back stands where they left. */
export function TryNow({ intro, children, ...props }: InsideProps & { intro?: ReactNode; children?: ReactNode }) {
  const [trying, setTrying] = useState<'not-yet' | 'now' | 'done'>('not-yet');
  const id = useId();
  useEffect(() => {
    if (trying === 'done') document.getElementById(id)?.focus();
  }, [trying, id]);
  if (trying === 'now') return <Tests {...props} onClose={() => setTrying('done')} />;
  return (
    <>
      {intro}
      <Button id={id} onClick={() => setTrying('now')}>
        Try my camera and sound now
      </Button>
      {children}
    </>
  );
}
