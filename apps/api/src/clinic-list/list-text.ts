import { isUtf8 } from 'node:buffer';

/**
 * The text of an uploaded file: UTF-8, with or without a byte order mark, else Windows-1252, which older clinic systems
 * write. `stream` keeps Node 20 from taking a shortcut that reads Windows-1252 as Latin-1 and loses € and ’.
 */
export const listText = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('windows-1252').decode(bytes, { stream: true });
