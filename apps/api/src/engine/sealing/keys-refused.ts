/** The keys cannot be used, or do not fit the log; said in a sentence for whoever starts the program. */
export class KeysRefused extends Error {
  readonly code = 'keys-refused';

  constructor(message: string) {
    super(message);
    this.name = 'KeysRefused';
  }
}
