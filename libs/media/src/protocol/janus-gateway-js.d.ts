/**
 * What is used of janus-gateway-js, which brings no types: the socket, the framing, the stamping of secret or token, and who of
 * sessions and plugin handles a message is for. Never its main entry: in a browser that replaces RTCPeerConnection by one
 * whose getStats() never answers.
 */
declare module 'janus-gateway-js/src/connection' {
  class Connection {
    static create(id: string, address: string, options: { token?: string; apisecret?: string }): Connection;
    open(): PromiseLike<Connection>;
    close(): PromiseLike<void>;
    isClosed(): boolean;
    getOptions(): { token?: string; apisecret?: string };
    addSession(session: import('janus-gateway-js/src/session')): void;
    send(message: object): PromiseLike<void>;
    on(event: 'message', heard: (message: { getPlainMessage(): object }) => void): void;
    on(event: 'close' | 'error', heard: (error: unknown) => void): void;
  }
  export = Connection;
}

declare module 'janus-gateway-js/src/session' {
  class Session {
    static create(connection: import('janus-gateway-js/src/connection'), id: number): Session;
    addPlugin(plugin: import('janus-gateway-js/src/plugin')): void;
    send(message: object): PromiseLike<void>;
    on(event: 'error', heard: (error: unknown) => void): void;
  }
  export = Session;
}

declare module 'janus-gateway-js/src/plugin' {
  class Plugin {
    static create(session: import('janus-gateway-js/src/session'), name: string, id: number): Plugin;
    send(message: object): PromiseLike<void>;
    on(event: 'message', heard: (message: { getPlainMessage(): object }) => void): void;
    on(event: 'error', heard: (error: unknown) => void): void;
  }
  export = Plugin;
}
