import { whichBrowser } from './which-browser';

const see = (userAgent: string, more = {}) => whichBrowser({ userAgent, touches: 0, hasDevices: true, hasConnections: true, secure: true, ...more });
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';

describe('Which browser it is', () => {
  it.each([
    ['Safari on an iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'ios', 'safari'],
    ['Chrome on an iPhone', `${IPHONE} CriOS/125.0 Mobile/15E148 Safari/604.1`, 'ios', 'chrome'],
    ['Chrome on Android', `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36`, 'android', 'chrome'],
    ['Samsung Internet', `${ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`, 'android', 'samsung'],
    ['Edge on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Safari/537.36 Edg/125.0', 'windows', 'edge'],
    ['Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; rv:126.0) Gecko/20100101 Firefox/126.0', 'windows', 'firefox'],
    ['Safari on a Mac', MAC, 'mac', 'safari'],
  ])('is told for %s', (_, agent, system, program) => {
    expect(see(agent)).toEqual({ system, program, inApp: false, old: false, insecure: false });
  });

  it('knows an iPad that says it is a Mac', () => {
    expect(see(MAC, { touches: 5 }).system).toBe('ios');
  });

  it.each([
    ['Facebook on an iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/465.0]`],
    ['a mail program on an iPhone', `${IPHONE} Mobile/15E148`],
    ['Instagram on Android', `${ANDROID} Version/4.0 Chrome/125.0 Mobile Safari/537.36 Instagram 332.0`],
    ['any app that shows pages on Android', ANDROID.replace('Pixel 8)', 'Pixel 8; wv)')],
  ])('sees that it is the window of an app: %s', (_, agent) => {
    expect(see(agent).inApp).toBe(true);
  });

  it('sees what is too old, and what only lacks https', () => {
    expect(see(MAC, { hasConnections: false })).toMatchObject({ old: true });
    expect(see(MAC, { hasDevices: false })).toMatchObject({ old: true, insecure: false });
    expect(see(MAC, { hasDevices: false, secure: false })).toMatchObject({ old: false, insecure: true });
  });
});
