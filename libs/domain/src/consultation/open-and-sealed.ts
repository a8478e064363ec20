/** The shape of a fact: its open part, and its personal and clinical part. */
export interface Open<D, S = Record<never, never>> {
  data: D;
  sealed: S;
}
