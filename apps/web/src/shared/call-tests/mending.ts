import type { Cause, Part } from './found';
import type { Program, System, WhichBrowser } from './which-browser';

/** What somebody can do about it, in the order in which they do it. */
export interface Mending {
  title: string;
  words?: string;
  steps: readonly string[];
  /** The way out is another program: the link is to be copied. */
  copyLink?: true;
}

const DEVICE: Readonly<Record<Exclude<Part, 'connection'>, string>> = { camera: 'camera', microphone: 'microphone', speaker: 'speaker' };
const nameOf = (part: Part | 'browser'): string => (part === 'camera' || part === 'microphone' || part === 'speaker' ? DEVICE[part] : 'camera and microphone');

const ALLOW = 'Come back to this page and press “Try again”. When your browser asks, press “Allow”.';
const BESIDE_ADDRESS = (what: string): string[] => [
  'Look at the address at the top. Left of it is a small sign: a lock, or two lines with knobs. Press it.',
  `Turn on “${what}”. If you see “Permissions”, press that first.`,
  ALLOW,
];

/** Where each program keeps what it was told about a page. */
const IN_PROGRAM: Readonly<Record<System, (program: Program, what: string) => readonly string[]>> = {
  ios: (program, what) =>
    program === 'safari'
      ? [
          'Press the sign beside the address: “AA”, or a small page.',
          `Press “Website Settings”, or the three dots and then “Website Settings”. Set “${what}” to “Allow”.`,
          'If you do not find that: open the Settings app of your device, then “Apps”, then “Safari”, and set it to “Ask” or “Allow” there.',
          ALLOW,
        ]
      : ['Open the Settings app of your device.', `Look for the program you use now, such as Chrome, and turn on “${what}” there.`, ALLOW],
  android: (program, what) =>
    program === 'firefox' || program === 'samsung'
      ? ['Press the lock left of the address at the top or bottom.', `Press “Permissions” and allow “${what}”.`, ALLOW]
      : BESIDE_ADDRESS(what),
  mac: (program, what) =>
    program === 'safari' ? ['In the menu at the top of the screen press “Safari”, then “Settings for this Website”.', `Set “${what}” to “Allow”.`, ALLOW] : onDesk(program, what),
  windows: (program, what) => onDesk(program, what),
  other: (program, what) => onDesk(program, what),
};

const onDesk = (program: Program, what: string): string[] =>
  program === 'firefox'
    ? [`Left of the address at the top is a sign with a line through it. Press it, and then the cross beside “${what}: Blocked”.`, ALLOW]
    : BESIDE_ADDRESS(what);

const IN_SYSTEM: Readonly<Record<System, (what: string) => readonly string[]>> = {
  ios: (what) => ['Open the Settings app.', `Look for your browser, such as Safari or Chrome, and turn on “${what}”.`, ALLOW],
  android: (what) => ['Open the Settings app, then “Apps”, then your browser, such as Chrome.', `Press “Permissions” and allow “${what}”.`, ALLOW],
  mac: (what) => ['Open “System Settings”, then “Privacy & Security”.', `Press “${what}” and turn on your browser.`, 'Close the browser and open your link again.'],
  windows: (what) => ['Open “Settings”, then “Privacy & security”.', `Press “${what}” and turn on “Let apps access your ${what.toLowerCase()}”, and below it your browser.`, ALLOW],
  other: (what) => [`Look in the settings of your computer for “${what}” and allow it for your browser.`, ALLOW],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const denied = (part: Part | 'browser', { system, program }: WhichBrowser): Mending => ({
  title: `This page may not use your ${nameOf(part)} yet`,
  words: 'Perhaps “Block” was pressed, or the question was closed. That is easily changed:',
  steps: IN_PROGRAM[system](program, capital(nameOf(part))),
});

const deniedBySystem = (part: Part | 'browser', { system }: WhichBrowser): Mending => ({
  title: `Your device keeps the ${nameOf(part)} from your browser`,
  steps: IN_SYSTEM[system](capital(nameOf(part))),
});

const none = (part: Part | 'browser'): Mending => ({
  title: `We find no ${nameOf(part)}`,
  steps: [
    `If it is one with a cable, pull it out and put it in again. Then press “Try again”.`,
    `You can also open your link on a telephone or tablet: those have a ${nameOf(part)}.`,
  ],
});

const inUse = (part: Part | 'browser'): Mending => ({
  title: `Another program is using your ${nameOf(part)}`,
  steps: ['Close other video calls: Zoom, Teams, WhatsApp, FaceTime, or this page in another window.', 'Press “Try again”.', 'If that does not help, turn your device off and on.'],
});

const NOTHING_COMES: Readonly<Record<Exclude<Part, 'connection'>, Mending>> = {
  camera: {
    title: 'Your camera is on, but you see nothing',
    steps: ['Look for a cover or a sticker on the camera.', 'If you can choose another camera above, choose it.', 'Close other programs that use the camera, and press “Try again”.'],
  },
  microphone: {
    title: 'We do not hear you',
    steps: ['If you wear a headset, look for a switch on its cable.', 'If you can choose another microphone above, choose it.', 'Take the device out of its cover, or come closer. Then say something again.'],
  },
  speaker: {
    title: 'You heard no sound',
    steps: [
      'Make it louder with the buttons on your device.',
      'On an iPhone, look at the small switch on the side: it must not show orange.',
      'Pull out earphones, or turn Bluetooth off: perhaps the sound goes somewhere else.',
      'If you can choose another speaker above, choose it. Then play the sound again.',
    ],
  },
};

const IN_APP: Readonly<Record<System, readonly string[]>> = {
  ios: ['Press “Copy the link”.', 'Open Safari.', 'Press the address, then “Paste and Go”.'],
  android: ['Press “Copy the link”.', 'Open Chrome.', 'Hold your finger on the address, press “Paste”, and go there.'],
  mac: [], windows: [], other: [],
};
const ELSEWHERE = ['Press “Copy the link”.', 'Open Chrome, Edge, Firefox or Safari.', 'Paste the link where the address goes.'];

const LINE: Partial<Record<Cause, Mending>> = {
  blocked: {
    title: 'Your network does not let calls through',
    words: 'That is common on the network of an employer, a hotel or a hospital.',
    steps: ['On a telephone: turn Wi-Fi off and use mobile data. Then press “Try again”.', 'Turn off a VPN if you use one.', 'Use another Wi-Fi, such as the one at home.'],
  },
  slow: {
    title: 'Your connection is slow',
    steps: ['Go closer to your Wi-Fi box.', 'Ask others at home to stop watching films or playing meanwhile.', 'On a telephone, try mobile data instead of Wi-Fi, or the other way round.', 'Then press “Try again”.'],
  },
  unreachable: {
    title: 'We could not try your connection just now',
    words: 'That may be our fault and need not mean anything. You can go on.',
    steps: ['Wait a moment and press “Try again”.', 'If it stays like this and you use a telephone: turn Wi-Fi off and try mobile data.'],
  },
};

type Answering = (part: Part | 'browser', browser: WhichBrowser) => Mending | undefined;

const ANYHOW: Mending = {
  title: 'Something does not work',
  steps: ['Press “Try again”.', 'If that does not help, close the page and open your link again, or use another device.'],
};

const nothingComes = (part: Part | 'browser'): Mending | undefined => (part === 'browser' || part === 'connection' ? undefined : NOTHING_COMES[part]);

const ANSWERS: Partial<Record<Cause, Answering>> = {
  denied, 'denied-by-system': deniedBySystem, none, 'in-use': inUse, 'nothing-comes': nothingComes,
  'in-app': (_, { system }) => ({
    title: 'Please open this page in another program',
    words: 'You opened it inside another app. Most apps do not let a page use your camera and microphone.',
    steps: IN_APP[system].length > 0 ? IN_APP[system] : ELSEWHERE,
    copyLink: true,
  }),
  'old-browser': () => ({
    title: 'Your browser is too old for a video call',
    steps: ['Update it, if you know how.', 'Or open your link on another telephone, tablet or computer.', 'Or copy the link and open it in another browser, such as Chrome, Edge, Firefox or Safari.'],
    copyLink: true,
  }),
  insecure: () => ({ title: 'This address is not safe enough for a camera', steps: ['Open the link in your message again. It has to begin with https.'] }),
};

/** What can be done about this, on this device. There is always something, and always a way round as well. */
export const mendingFor = (cause: Cause, part: Part | 'browser', browser: WhichBrowser): Mending =>
  ANSWERS[cause]?.(part, browser) ?? (part === 'connection' ? LINE[cause] : undefined) ?? ANYHOW;
