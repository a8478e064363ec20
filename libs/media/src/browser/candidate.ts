import type { Candidate } from '../protocol';

/** As it is sent; null says that there are no more. */
export const plain = (candidate: RTCIceCandidate | null): Candidate =>
  candidate && { candidate: candidate.candidate, sdpMid: candidate.sdpMid, sdpMLineIndex: candidate.sdpMLineIndex };
