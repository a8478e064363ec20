/** Both are always there, so that a camera can join or go without a new offer. */
export interface Senders {
  audio: RTCRtpSender;
  video: RTCRtpSender;
}

const trackOf = (stream: MediaStream, kind: 'audio' | 'video'): MediaStreamTrack | undefined =>
  (kind === 'audio' ? stream.getAudioTracks() : stream.getVideoTracks())[0];

/** Three sizes of one picture, of which Janus hands on the largest that reaches it (docs/decisions/0019). */
const LAYERS: RTCRtpEncodingParameters[] = [
  { rid: 'h', maxBitrate: 1_200_000 },
  { rid: 'm', maxBitrate: 500_000, scaleResolutionDownBy: 2 },
  { rid: 'l', maxBitrate: 150_000, scaleResolutionDownBy: 4 },
];

export function sendOver(connection: RTCPeerConnection, local: MediaStream, { direction, simulcast = false }: { direction: 'sendonly' | 'sendrecv'; simulcast?: boolean }): Senders {
  const add = (kind: 'audio' | 'video', more: RTCRtpTransceiverInit = {}): RTCRtpSender => {
    const init = { direction, streams: [local], ...more };
    return connection.addTransceiver(trackOf(local, kind) ?? kind, init).sender;
  };
  return { audio: add('audio'), video: add('video', simulcast ? { sendEncodings: LAYERS } : {}) };
}
