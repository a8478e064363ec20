import { createServer, connect, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut, hang and be down, so that a server need not be killed for it. */
export class Line {
  private readonly ends = new Set<Socket>();
  private hanging = false;
  private isDown = false;

  private constructor(
    private readonly server: Server,
    private readonly to: { host: string; port: number },
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(host: string, port: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Line(server, { host, port });
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Every connection breaks; new ones are made. */
  cut(): void {
    for (const end of this.ends) end.destroy();
  }

  down(): void {
    this.isDown = true;
    this.cut();
  }

  up(): void {
    this.isDown = false;
  }

  /** Nothing is passed on, in either direction, and nothing breaks. */
  hang(): void {
    this.hanging = true;
    for (const end of this.ends) end.pause();
  }

  goOn(): void {
    this.hanging = false;
    for (const end of this.ends) end.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket): void {
    if (this.isDown) return void near.destroy();
    const far = connect(this.to);
    this.pass(near, far);
    this.pass(far, near);
  }

  private pass(from: Socket, to: Socket): void {
    this.ends.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => to.write(bytes));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.ends.delete(from);
      to.destroy();
    });
    if (this.hanging) from.pause();
  }
}
