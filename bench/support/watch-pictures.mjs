/** Runs in a page before anything else: says when the button was pressed and when another's picture first moved, in milliseconds since 1970. */
export function watchPictures() {
  const own = new Set();
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    for (const { id } of stream.getTracks()) own.add(id);
    return stream;
  };
  const { clone } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.clone = function cloneOwn() {
    const track = clone.call(this);
    if (own.has(this.id)) own.add(track.id);
    return track;
  };
  let pressedAt;
  addEventListener('click', ({ timeStamp }) => (pressedAt = performance.timeOrigin + timeStamp), true);
  const isOfAnother = (video) => {
    const [track] = video.srcObject?.getVideoTracks() ?? [];
    return track && !own.has(track.id) && video.getVideoPlaybackQuality().totalVideoFrames > 0;
  };
  window.pictures = {
    pressedAt: () => pressedAt,
    ofAnother: (within) =>
      new Promise((resolve, reject) => {
        const end = performance.now() + within;
        const looking = setInterval(() => {
          if (performance.now() > end) reject(new Error(`No picture of another came within ${within} ms`));
          if (![...document.querySelectorAll('video')].some(isOfAnother)) return;
          clearInterval(looking);
          resolve(performance.timeOrigin + performance.now());
        }, 5);
      }),
  };
}
