import { useState } from 'react';
import { Button, Unreachable } from '../../shared/ui';

const save = (file: Blob, name: string) => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** The letter as a PDF. Asked for by its kind, which a plain link cannot say. */
export function DownloadPdf({ id, reference }: { id: string; reference: string }) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = async () => {
    setState('asking');
    try {
      const response = await fetch(`/api/consultations/${encodeURIComponent(id)}/letter`, { headers: { accept: 'application/pdf' } });
      if (response.ok) save(await response.blob(), `letter-${reference}.pdf`);
      setState(response.ok ? 'idle' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button kind="secondary" sending={state === 'asking'} onClick={() => void ask()}>
        Download as PDF
      </Button>
      {state === 'failed' && <Unreachable what="the letter" />}
    </>
  );
}
