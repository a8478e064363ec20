// Runs in Chromium: one side of many calls, with a tone for a voice and, if wanted, a small drawn picture.
import { JanusCall } from '@anteroom/media/browser';

const calls = [];
let tone;

function aTone() {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency: 220 });
  const out = context.createMediaStreamDestination();
  oscillator.connect(out);
  oscillator.start();
  return out.stream.getAudioTracks()[0];
}

function aPicture() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
  const brush = canvas.getContext('2d');
  setInterval(() => {
    brush.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
    brush.fillRect(Math.random() * 160, Math.random() * 120, 40, 40);
  }, 100);
  return canvas.captureStream(10).getVideoTracks()[0];
}

/** A picture that nobody looks at is not decoded. */
function look(stream) {
  const video = Object.assign(document.body.appendChild(document.createElement('video')), { muted: true, width: 16, srcObject: stream });
  void video.play().catch(() => undefined);
}

window.calls = {
  async enter(url, entry, withPicture) {
    tone ??= aTone();
    const told = (event) => withPicture && event.type === 'came' && look(event.stream);
    const call = new JanusCall({ url, entry, iceServers: [], told });
    await call.start(new MediaStream([tone, ...(withPicture ? [aPicture()] : [])]));
    calls.push(call);
  },
  /** How many calls there are in which the other is heard, and seen if a picture is sent. */
  async flowing(withPicture) {
    const measured = await Promise.all(calls.map((call) => call.measure()));
    const isHere = (ms) => ms !== null && ms < 2_000;
    return measured.filter(({ of }) => Object.values(of).some(({ silentMs, frozenMs }) => isHere(silentMs) && (!withPicture || isHere(frozenMs)))).length;
  },
};
