import express, { type Request, type RequestHandler, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packed } from './packed';

const BUILT = resolve(__dirname, '../../../web/dist');
/** In seconds. */
const A_YEAR = 365 * 24 * 60 * 60;

/** The web app, if it was built. Every page of it is the same file: which one is shown is decided in the browser. */
export function pages(folder = BUILT): RequestHandler {
  const index = join(folder, 'index.html');
  const router = existsSync(index) ? built(folder, index) : express.Router().use(notBuilt);
  return (request, response, next) => {
    if (isPage(request)) void router(request, response, next);
    else next();
  };
}

const isPage = ({ method, path }: Request): boolean => (method === 'GET' || method === 'HEAD') && path !== '/api' && !path.startsWith('/api/');

function built(folder: string, index: string): express.Router {
  const fresh = (response: Response): void => void response.setHeader('Cache-Control', 'no-cache');
  const router = express.Router();
  // Their names change with their content.
  const assets = join(folder, 'assets');
  router.use('/assets', packed(assets, `public, max-age=${A_YEAR}, immutable`));
  router.use('/assets', express.static(assets, { immutable: true, maxAge: A_YEAR * 1000, index: false }), gone);
  router.use(express.static(folder, { index: false, setHeaders: fresh }));
  router.use((_request, response) => response.sendFile(index, { headers: { 'Cache-Control': 'no-cache' } }));
  return router;
}

const gone: RequestHandler = (_request, response) => void response.status(404).type('text').send('There is no such file.\n');

const notBuilt: RequestHandler = (_request, response) =>
  void response.status(404).type('text').send('The web app was not built. Run: npm run build\n');
