import { useReducer, useState, type ReactNode } from 'react';
import { useDevices } from '../call/use-devices';
import { BrowserStep } from './browser.step';
import { CameraStep } from './camera.step';
import { ConnectionStep } from './connection.step';
import { failedParts, type Outcome, type Part } from './found';
import { Frame, Skip } from './frame';
import { MicrophoneStep } from './microphone.step';
import { Results } from './results';
import { advance, atStart, type Run } from './run';
import { SpeakerStep } from './speaker.step';
import type { StepProps } from './step-props';
import { thisBrowser } from './which-browser';
import './call-tests.scss';

export interface CallTestsProps extends Pick<StepProps, 'link' | 'around'> {
  /** Below what was found: what comes of it. */
  end: (outcome: Outcome, devices: StepProps['devices']) => ReactNode;
}

const STEPS = { camera: CameraStep, microphone: MicrophoneStep, speaker: SpeakerStep, connection: ConnectionStep };

export const outcomeOf = ({ found, line, why }: Run): Outcome => ({ found, line, why });

const endTitle = (outcome: Outcome): string => {
  if (failedParts(outcome).length > 0) return 'Not everything works yet';
  return Object.values(outcome.found).includes('not-tried') ? 'That is all we tried' : 'Everything works';
};

/** Camera, microphone, sound and connection, one after the other. Nothing is sent to anybody but the test of the line, and nothing is kept. */
export function CallTests({ link, around, end }: CallTestsProps) {
  const [browser] = useState(thisBrowser);
  const [run, tell] = useReducer(advance, browser, atStart);
  const devices = useDevices();
  const { step } = run;
  if (step === 'browser') return <BrowserStep {...{ browser, link, around }} cause={run.why.browser ?? 'not-known'} onAnyway={() => tell({ type: 'anyway' })} />;
  if (step === 'end')
    return (
      <Frame title={endTitle(run)}>
        <Results found={run.found} onAgain={(part) => tell({ type: 'back-to', part })} />
        {end(outcomeOf(run), devices)}
      </Frame>
    );
  return <PartStep key={step} {...{ step, browser, devices, link, around }} tell={tell} />;
}

function PartStep({ step, tell, ...props }: Omit<StepProps, 'onFound'> & { step: Part; tell: (told: Parameters<typeof advance>[1]) => void }) {
  const Step = STEPS[step];
  return (
    <>
      <Step
        {...props}
        onFound={(result, why, line) => tell({ type: 'found', part: step, result, ...(why ? { why } : {}), ...(line === undefined ? {} : { line }) })}
      />
      <Skip onSkip={() => tell({ type: 'stop' })}>Stop trying and go on</Skip>
    </>
  );
}
