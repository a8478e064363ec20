import { useState, type MouseEvent, type ReactNode } from 'react';
import { DeviceChoice } from '../call-tests/device-choice';
import type { CallDo, CallNow } from './call-now';
import type { DevicesNow } from './devices';
import { canFillScreen, frameAround, useFullScreen } from './full-screen';
import { LevelMeter } from './level-meter';
import type { DevicesDo } from './use-devices';
import './call.scss';

export interface ControlsProps {
  now: CallNow;
  act: CallDo;
  devices: DevicesNow & DevicesDo;
  /** Where there is a chat to open. */
  chat?: { open: boolean; unread: number; toggle: () => void };
  /** Everybody else waits outside, and nothing of us reaches them. */
  held?: boolean;
  /** Instead of `act.leave`, such as to ask first. */
  onLeave?: () => void;
  leaveLabel?: string;
  /** More buttons, before leaving. */
  children?: ReactNode;
}

interface ControlProps {
  children: ReactNode;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  pressed?: boolean;
  expanded?: boolean;
  kind?: 'leave';
}

/** One large button in the row of a call; for those who add their own. */
export function Control({ children, onClick, pressed, expanded, kind }: ControlProps) {
  return (
    <button type="button" className={`call-control${kind ? ` call-control--${kind}` : ''}`} aria-pressed={pressed} aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  );
}

function Choices({ devices }: Pick<ControlsProps, 'devices'>) {
  const { cameras, microphones, speakers, chosen, choose } = devices;
  return (
    <div className="call-devices" role="group" aria-label="Camera and sound">
      <DeviceChoice label="Camera" list={cameras} value={chosen.video ?? ''} onChange={(id) => void choose('video', id)} />
      <DeviceChoice label="Microphone" list={microphones} value={chosen.audio ?? ''} onChange={(id) => void choose('audio', id)} />
      <LevelMeter stream={devices.stream} />
      <DeviceChoice label="Speaker" list={speakers} value={chosen.speaker ?? 'default'} onChange={(id) => void choose('speaker', id)} />
      <Control onClick={() => void devices.playSound().catch(() => undefined)}>Play a sound</Control>
    </div>
  );
}

/** What of oneself goes out, and why not. */
function Mine({ now, devices }: Pick<ControlsProps, 'devices' | 'now'>) {
  const { muted = false, cameraOff = false } = now.me ?? {};
  const sound = muted ? 'You are muted: nobody hears you.' : 'Your microphone is on.';
  const has = tracksOf(devices);
  return (
    <p className="call-controls__state" role="status">
      {has.audio ? sound : 'You have no microphone on: nobody hears you.'} {cameraOff || !has.video ? 'Your camera is off.' : 'Your camera is on.'}
    </p>
  );
}

const tracksOf = ({ stream }: DevicesNow): { audio: boolean; video: boolean } => ({ audio: Boolean(stream?.getAudioTracks().length), video: Boolean(stream?.getVideoTracks().length) });

/** Without a microphone there is nothing to mute: it is asked for. The camera likewise. */
function Own({ now, act, devices }: Pick<ControlsProps, 'act' | 'devices' | 'now'>) {
  const { muted = false, cameraOff = false } = now.me ?? {};
  const has = tracksOf(devices);
  const ask = (kind: 'audio' | 'video') => void devices.ask({ audio: kind === 'audio', video: kind === 'video' });
  return (
    <>
      {has.audio ? <Control pressed={muted} onClick={() => act.mute(!muted)}>Mute</Control> : <Control onClick={() => ask('audio')}>Turn on microphone</Control>}
      {has.video ? <Control pressed={cameraOff} onClick={() => act.camera(cameraOff)}>Camera off</Control> : <Control onClick={() => ask('video')}>Turn on camera</Control>}
    </>
  );
}

function FullScreen() {
  const { isFull, toggle } = useFullScreen();
  if (!canFillScreen()) return null;
  return <Control pressed={isFull} onClick={({ currentTarget }) => toggle(frameAround(currentTarget))}>Full screen</Control>;
}

function ChatControl({ open, unread, toggle }: NonNullable<ControlsProps['chat']>) {
  return <Control expanded={open} onClick={toggle}>Chat{unread > 0 ? ` (${unread} new)` : ''}</Control>;
}

/** What one does in a call without thinking: large, said in words, and in the same order everywhere. */
export function Controls({ now, act, devices, chat, onLeave, leaveLabel = 'Leave the call', held = false, children }: ControlsProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="call-controls">
      {held ? <p className="call-controls__state" role="status">Nobody sees or hears you at the moment.</p> : <Mine {...{ now, devices }} />}
      {devices.news && <p role="status"><strong>{devices.news}</strong></p>}
      <div className="call-controls__row" role="group" aria-label="Call">
        <Own {...{ now, act, devices }} />
        <Control expanded={choosing} onClick={() => setChoosing(!choosing)}>Camera and sound</Control>
        <FullScreen />
        {chat && <ChatControl {...chat} />}
        {children}
        <Control kind="leave" onClick={onLeave ?? act.leave}>{leaveLabel}</Control>
      </div>
      {choosing && <Choices devices={devices} />}
    </div>
  );
}
