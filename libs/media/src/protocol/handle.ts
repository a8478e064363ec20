import { NoAnswer, type JanusFrame, type Jsep, type PluginData } from './janus-frame';

export interface HandleParts {
  ask(message: object, beyondAck: boolean): Promise<JanusFrame>;
  heard(frame: JanusFrame): void;
  forget(): void;
}

/** As a browser gives it; `null` says that there are no more. */
export type Candidate = { candidate: string; sdpMid: string | null; sdpMLineIndex: number | null } | null;

/** One conversation with one plugin. */
export class Handle {
  constructor(
    readonly id: number,
    readonly plugin: string,
    private readonly parts: HandleParts,
  ) {}

  /** Asks the plugin and waits for its answer, past Janus's own acknowledgement. @throws JanusError, NoAnswer */
  async call(body: object, jsep?: Jsep): Promise<{ data: PluginData; jsep?: Jsep }> {
    const frame = await this.parts.ask({ janus: 'message', handle_id: this.id, body, ...(jsep && { jsep }) }, true);
    if (!frame.plugindata) throw new NoAnswer('The plugin gave no answer');
    return { data: frame.plugindata.data, ...(frame.jsep && { jsep: frame.jsep }) };
  }

  /** @throws JanusError, NoAnswer */
  async trickle(candidate: Candidate): Promise<void> {
    await this.parts.ask({ janus: 'trickle', handle_id: this.id, candidate: candidate ?? { completed: true } }, false);
  }

  async detach(): Promise<void> {
    this.parts.forget();
    await this.parts.ask({ janus: 'detach', handle_id: this.id }, false);
  }

  /** For the link, which knows whom a message is for. */
  hears(frame: JanusFrame): void {
    this.parts.heard(frame);
  }
}
