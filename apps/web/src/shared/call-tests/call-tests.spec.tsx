import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { aDevice } from '../testing/a-device.fake';
import { aService } from '../testing/a-service.fake';
import { CallTests } from './call-tests';
import type { Outcome } from './found';

const complaints = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const step = (name: RegExp) => screen.findByRole('heading', { level: 2, name });

/** The tests as they begin, and what they found in the end. */
const begin = (answers: Parameters<typeof aService>[0] = { 'POST /api/practice': { body: { janus: null, iceServers: [], until: '' } } }) => {
  const device = aDevice();
  const asked = aService(answers);
  const found: { outcome?: Outcome } = {};
  const view = render(
    <CallTests
      link="https://clinic.example/visit#secret"
      around={(part, cause) => <p>Another way than this: {`${part} ${cause}`}</p>}
      end={(outcome) => {
        found.outcome = outcome;
        return <p>The end</p>;
      }}
    />,
  );
  return { device, asked, found, unmount: view.unmount };
};

describe('The tests before a call', () => {
  it('lead from the camera to the connection, with the focus on each heading and nothing axe objects to', async () => {
    const { device, found } = begin();
    expect(await step(/Your camera/)).toHaveFocus();
    expect(await complaints()).toEqual([]);
    await press('Turn on my camera');
    expect(await screen.findByLabelText('Yourself, as your camera sees you')).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Yes, I see myself');
    expect(await step(/Your microphone/)).toHaveFocus();
    device.loudness = 0.5;
    await press('Turn on my microphone');
    expect(await screen.findByText('We hear you.')).toBeInTheDocument();
    expect(screen.getByRole('meter', { name: 'How loud you are' })).toBeInTheDocument();
    await press('Go on');
    expect(await step(/Your sound/)).toHaveFocus();
    await press('Play the sound');
    await press('Yes, I heard it');
    expect(await step(/could not measure your connection/)).toHaveFocus();
    await press('Go on');
    expect(await step(/That is all we tried/)).toHaveFocus();
    expect(await complaints()).toEqual([]);
    expect(found.outcome).toEqual({
      found: { camera: 'works', microphone: 'works', speaker: 'works', connection: 'not-tried' }, line: null, why: { connection: 'not-known' },
    });
  });

  it('hold nothing against microphone and speaker where a computer lets the browser neither listen nor sound', async () => {
    const { device, found } = begin();
    device.sounds = false;
    await press('I know that my camera works');
    await press('Turn on my microphone');
    expect(await screen.findByText(/We cannot show you here how loud you are/, {}, { timeout: 20_000 })).toBeInTheDocument();
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Go on');
    await press('Play the sound');
    expect(await screen.findByText('Another way than this: speaker nothing-comes', {}, { timeout: 20_000 })).toBeInTheDocument();
    await press('Stop trying and go on');
    expect(await step(/That is all we tried/)).toHaveFocus();
    expect(found.outcome).toMatchObject({ found: { microphone: 'not-tried', speaker: 'not-tried' } });
  });

  it.each([
    ['NotAllowedError', /may not use your camera yet/, 'denied'],
    ['NotFoundError', /find no camera/, 'none'],
    ['NotReadableError', /Another program is using your camera/, 'in-use'],
    ['AnythingElse', /Something does not work/, 'not-known'],
  ])('say what to do on %s, name another way, and go on with sound only', async (name, title, cause) => {
    const { device } = begin();
    device.refuses.video = name;
    await press('Turn on my camera');
    expect(await screen.findByRole('heading', { level: 3, name: title })).toBeInTheDocument();
    expect(screen.getByText(`Another way than this: camera ${cause}`)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Go on with sound only');
    expect(await step(/Your microphone/)).toBeInTheDocument();
  });

  it('take a camera that was mended', async () => {
    const { device } = begin();
    device.refuses.video = 'NotAllowedError';
    await press('Turn on my camera');
    await screen.findByRole('heading', { level: 3, name: /may not use/ });
    device.refuses.video = null;
    await press('Try again');
    expect(await screen.findByText('Can you see yourself?')).toBeInTheDocument();
  });

  it('believe who sees and hears nothing, also where the browser says that all is well', async () => {
    const { found } = begin();
    await press('Turn on my camera');
    await press('No');
    expect(await screen.findByRole('heading', { level: 3, name: /you see nothing/ })).toBeInTheDocument();
    await press('Go on with sound only');
    await press('Turn on my microphone');
    await press('No, it does not move');
    await press('Go on without a microphone');
    await press('Play the sound');
    await press('No');
    expect(await screen.findByText(/small switch on the side/)).toBeInTheDocument();
    await press('Go on: I hear nothing');
    await press('Stop trying and go on');
    expect(await step(/Not everything works yet/)).toBeInTheDocument();
    expect(found.outcome?.found).toEqual({ camera: 'does-not-work', microphone: 'does-not-work', speaker: 'does-not-work', connection: 'not-tried' });
  });

  it('can be stopped at once by who knows that it works, which measures nothing', async () => {
    const { found, device } = begin();
    await press('Stop trying and go on');
    expect(device.asked).toEqual([]);
    expect(Object.values(found.outcome?.found ?? {})).toEqual(['not-tried', 'not-tried', 'not-tried', 'not-tried']);
  });

  it('hold nothing against anybody when our own side cannot be reached', async () => {
    const { found } = begin({ 'POST /api/practice': 'unreachable' });
    for (const skip of ['I know that my camera works', 'I know that my microphone works', 'I know that I hear sound']) await press(skip);
    expect(await step(/could not try your connection/)).toBeInTheDocument();
    expect(screen.queryByText(/Another way than this/)).not.toBeInTheDocument();
    await press('Go on');
    expect(found.outcome?.found.connection).toBe('not-tried');
  });

  it('try one part again from the end', async () => {
    begin();
    await press('Stop trying and go on');
    await userEvent.click(await screen.findByRole('button', { name: /Try again.*Microphone/ }));
    expect(await step(/Your microphone/)).toBeInTheDocument();
  });

  it('let go of camera and microphone when they are left', async () => {
    const { device, unmount } = begin();
    await press('Turn on my camera');
    await screen.findByText('Can you see yourself?');
    unmount();
    expect(device.stopped).toBe(1);
  });

  it('send who came by another app to a browser, with the link to take along', async () => {
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) [FBAN/FBIOS]' });
    const user = userEvent.setup();
    begin();
    expect(await screen.findByRole('heading', { level: 3, name: /open this page in another program/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(await navigator.clipboard.readText()).toBe('https://clinic.example/visit#secret');
    expect(await complaints()).toEqual([]);
    await press('Try here all the same');
    expect(await step(/Your camera/)).toBeInTheDocument();
    Reflect.deleteProperty(navigator, 'userAgent');
  });
});
