import { useEffect, useState } from 'react';
import { Button } from '../ui';
import { Frame, Skip } from './frame';
import { LINE_WORDS, resultOf } from './judge-line';
import { Mend } from './mend';
import { placeOf } from './run';
import type { StepProps } from './step-props';
import { tryLine, type LineTest } from './try-line';

const useLineTest = (devices: StepProps['devices'], times: number) => {
  const [local] = useState(() => devices.stream ?? new MediaStream());
  const [progress, setProgress] = useState(0);
  const [done, setDone] = useState<{ test: LineTest; times: number } | null>(null);
  useEffect(() => {
    const stopped = new AbortController();
    const tell = (test: LineTest) => stopped.signal.aborted || setDone({ test, times });
    // What keeps the library from loading is the line or our side: neither is known.
    void tryLine({ local, progress: setProgress, signal: stopped.signal }).then(tell, () => tell({ word: 'unreachable', line: null }));
    return () => stopped.abort();
  }, [local, times]);
  return { progress, test: done?.times === times ? done.test : null };
};

/** By itself, because there is nothing to be done meanwhile. */
export function ConnectionStep(props: StepProps) {
  const { onFound, around } = props;
  const [times, setTimes] = useState(1);
  const { progress, test } = useLineTest(props.devices, times);
  if (!test)
    return (
      <Frame title="Your connection" place={placeOf('connection')}>
        <p>We try your connection. This takes up to 20 seconds. You need do nothing.</p>
        <progress className="call-tests__progress" max={100} value={Math.round(progress * 100)} aria-label="Trying your connection" />
        <Skip onSkip={() => onFound('not-tried')} />
      </Frame>
    );
  const { title, words } = LINE_WORDS[test.word];
  const { result, why } = resultOf(test.word);
  return (
    <Frame title={title} place={placeOf('connection')} key={test.word}>
      <p>{words}</p>
      {why && <Mend {...props} cause={why} part="connection" />}
      <div className="nhsuk-button-group">
        <Button onClick={() => onFound(result, why, test.line)}>Go on</Button>
        {why && (
          <Button kind="secondary" onClick={() => setTimes(times + 1)}>
            Try again
          </Button>
        )}
      </div>
      {why && result === 'does-not-work' && around('connection', why)}
    </Frame>
  );
}
