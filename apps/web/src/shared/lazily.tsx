import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from './ui';

/** `React.lazy` remembers a failure for good; on a bad line the second try is what helps. */
const useLoaded = <P,>(load: () => Promise<ComponentType<P>>) => {
  const [times, setTimes] = useState(1);
  const [loaded, setLoaded] = useState<{ Part: ComponentType<P> | null; times: number }>({ Part: null, times: 0 });
  useEffect(() => {
    let gone = false;
    load().then(
      (Part) => gone || setLoaded({ Part, times }),
      () => gone || setLoaded({ Part: null, times }),
    );
    return () => {
      gone = true;
    };
  }, [load, times]);
  return { Part: loaded.Part, failed: !loaded.Part && loaded.times === times, again: () => setTimes(times + 1) };
};

function NotLoaded({ onAgain }: { onAgain: () => void }) {
  return (
    <div role="alert">
      <p>
        <strong>This part of the page could not be loaded.</strong> Load the page again: nothing is lost.
      </p>
      <div className="nhsuk-button-group">
        <Button onClick={() => window.location.reload()}>Load the page again</Button>
        <Button kind="secondary" onClick={onAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}

interface InItsPlace<P> {
  /** Said until it is there. */
  loading?: string;
  /** Stands there meanwhile, and stays where the code cannot be loaded. */
  Meanwhile?: (props: P) => ReactNode;
}

/** A part of a page whose code comes only when it is needed. Where it cannot be loaded, that is said, and can be tried again. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>, { loading, Meanwhile }: InItsPlace<P>): ((props: P) => ReactNode) =>
  function Lazily(props: P) {
    const { Part, failed, again } = useLoaded(load);
    if (Part) return <Part {...props} />;
    return (
      <>
        {failed && <NotLoaded onAgain={again} />}
        {loading && !failed && <p role="status">{loading}</p>}
        {Meanwhile && <Meanwhile {...props} />}
      </>
    );
  };
