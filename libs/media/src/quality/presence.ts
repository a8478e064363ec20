/** What of somebody no longer arrives, or arrives again. */
export type MediaChange = { what: 'sound' | 'picture'; flows: boolean };

/** Milliseconds of silence or stillness that count as lost: shorter ones are part of any line. */
const LOST_AFTER = 2_000;
/** And of flowing that count as back, so that a stutter is one loss and not ten. */
const BACK_AFTER = 2_000;

/** Whether one person's sound, or picture, arrives. Times in milliseconds. */
export class Flow {
  private flowing = true;
  private otherSince: number | undefined;

  constructor(private readonly what: MediaChange['what']) {}

  get flows(): boolean {
    return this.flowing;
  }

  /** `flows`: whether it does at this moment; null: not known, which changes nothing. `since`: when that began, where somebody knows. */
  take(at: number, flows: boolean | null, since = at): MediaChange | undefined {
    if (flows === null) return undefined;
    if (flows === this.flowing) return void (this.otherSince = undefined);
    this.otherSince = Math.min(this.otherSince ?? since, since);
    if (at - this.otherSince < (flows ? BACK_AFTER : LOST_AFTER)) return undefined;
    this.flowing = flows;
    this.otherSince = undefined;
    return { what: this.what, flows };
  }
}
