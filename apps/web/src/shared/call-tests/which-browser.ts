/** What the ways to mend something differ by. */
export type System = 'ios' | 'android' | 'mac' | 'windows' | 'other';
export type Program = 'safari' | 'chrome' | 'edge' | 'firefox' | 'samsung' | 'other';

export interface WhichBrowser {
  system: System;
  program: Program;
  /** The window of another app: most of these let no page use a camera. */
  inApp: boolean;
  /** Lacks what a call needs. */
  old: boolean;
  /** Over http, where browsers give no page a camera. */
  insecure: boolean;
}

/** As far as these say so themselves: https://developer.chrome.com/docs/multidevice/user-agent and the apps' own marks. */
const IN_APP = /FBAN|FBAV|FB_IAB|Instagram|Line\/|Twitter|Snapchat|WhatsApp|TikTok|musical_ly|BytedanceWebview|LinkedInApp|GSA\/|MicroMessenger|; wv\)/;
/** On an iPhone, a page outside Safari's own program names no Version. */
const IOS_VIEW = /(iPhone|iPad|iPod)(?!.*(Safari|CriOS|FxiOS|EdgiOS))/;

const SYSTEMS: readonly (readonly [RegExp, System])[] = [[/iPhone|iPad|iPod/, 'ios'], [/Android/, 'android'], [/Macintosh/, 'mac'], [/Windows/, 'windows']];
const PROGRAMS: readonly (readonly [RegExp, Program])[] = [
  [/SamsungBrowser/, 'samsung'], [/EdgiOS|EdgA?\//, 'edge'], [/FxiOS|Firefox/, 'firefox'], [/CriOS|Chrome|Chromium/, 'chrome'], [/Safari/, 'safari'],
];

const first = <T>(among: readonly (readonly [RegExp, T])[], agent: string, none: T): T => among.find(([mark]) => mark.test(agent))?.[1] ?? none;

export interface Seen {
  userAgent: string;
  /** An iPad says that it is a Mac, which has no touch. */
  touches: number;
  hasDevices: boolean;
  hasConnections: boolean;
  secure: boolean;
}

export const whichBrowser = ({ userAgent, touches, hasDevices, hasConnections, secure }: Seen): WhichBrowser => {
  const system = first(SYSTEMS, userAgent, 'other');
  return {
    system: system === 'mac' && touches > 1 ? 'ios' : system,
    program: first(PROGRAMS, userAgent, 'other'),
    inApp: IN_APP.test(userAgent) || IOS_VIEW.test(userAgent),
    // Where it is not secure the devices are hidden, however new the browser is.
    old: !hasConnections || (secure && !hasDevices),
    insecure: !secure,
  };
};

export const thisBrowser = (): WhichBrowser =>
  whichBrowser({
    userAgent: navigator.userAgent,
    touches: navigator.maxTouchPoints ?? 0,
    hasDevices: Boolean((navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia),
    hasConnections: 'RTCPeerConnection' in window && 'WebSocket' in window,
    secure: window.isSecureContext,
  });
