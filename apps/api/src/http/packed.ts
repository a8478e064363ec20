import type { RequestHandler } from 'express';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TEXT = /\.(js|css|svg)$/;
const pack = promisify(gzip);

/**
 * Files of text, packed once and kept: a patient on a slow telephone line waits for a quarter of the bytes. Only what is
 * the same for everybody is packed, so that its size tells nobody anything. What is not packed is left to whoever is next.
 */
export function packed(folder: string, cacheControl: string): RequestHandler {
  const names = new Set(readdirSync(folder).filter((name) => TEXT.test(name)));
  const made = new Map<string, Promise<Buffer>>();
  const make = (name: string): Promise<Buffer> => {
    const known = made.get(name) ?? readFile(join(folder, name)).then((content) => pack(content, { level: 9 }));
    made.set(name, known);
    return known;
  };
  return (request, response, next) => {
    const name = request.path.slice(1);
    response.vary('Accept-Encoding');
    if (!names.has(name) || request.acceptsEncodings('gzip') !== 'gzip') return next();
    make(name).then(
      (content) => response.set({ 'Content-Encoding': 'gzip', 'Cache-Control': cacheControl }).type(name).send(content),
      // Built anew meanwhile: the file is gone, and says so.
      () => next(),
    );
  };
}
