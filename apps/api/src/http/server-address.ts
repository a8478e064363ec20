/** Where people reach this server. Known once it listens, because port 0 takes a free one. */
export class ServerAddress {
  private listening: string | null = null;

  constructor(private readonly publicUrl: string | null) {}

  listensAt(url: string): void {
    this.listening = url;
  }

  /** Without a trailing slash, for links: `https://clinic.example.org`. */
  get url(): string {
    return this.publicUrl ?? this.listening ?? 'http://localhost';
  }

  /** Whether cookies may be kept to encrypted connections. */
  get secure(): boolean {
    return this.url.startsWith('https:');
  }

  /** The one origin that may change things; null where none was named and any that matches the Host header will do. */
  get origin(): string | null {
    return this.publicUrl;
  }
}
