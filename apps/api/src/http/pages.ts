import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BUILT = resolve(__dirname, '../../../web/dist');
const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** The web app, if it was built. Every page of it is the same file: which one is shown is decided in the browser. */
export function pages(folder = BUILT): RequestHandler[] {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return [notBuilt];
  const page = (request: Request, response: Response, next: NextFunction): void => {
    if (!wantsPage(request)) next();
    else response.sendFile(index, { headers: { 'Cache-Control': 'no-cache' } });
  };
  return [
    // Their names change with their content.
    under('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: A_YEAR, index: false, fallthrough: false })),
    express.static(folder, { index: false, setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache') }),
    page,
  ];
}

const wantsPage = ({ method, path, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && !isApi(path) && (headers.accept ?? '*/*').includes('*/*');

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

const under = (prefix: string, handler: RequestHandler): RequestHandler => express.Router().use(prefix, handler);

const notBuilt: RequestHandler = (request, response, next) => {
  if (!wantsPage(request)) next();
  else response.status(404).type('text').send('The web app was not built. Run: npm run build\n');
};
