import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { pages } from './pages';

describe('The pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>Anteroom</title>');
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets/index-4f2a.js'), '1');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const server = (from: string) => express().use(pages(from)).use((_request, response) => void response.status(404).send('the API'));
  const get = (path: string) => request(server(folder)).get(path);

  it.each(['/', '/visit', '/reception/riverside', '/consultation/7e3f/room'])('are one file, asked for anew each time (%s)', async (path) => {
    await get(path).expect(200, '<title>Anteroom</title>').expect('cache-control', 'no-cache').expect('content-type', /html/);
  });

  it('have assets that are kept for a year, because their names change with them', async () => {
    await get('/assets/index-4f2a.js').expect(200, '1').expect('cache-control', 'public, max-age=31536000, immutable');
  });

  it('are packed for who can unpack them, and only then', async () => {
    writeFileSync(join(folder, 'assets/long-1a2b.js'), 'let word;'.repeat(1000));
    const { headers, text } = await get('/assets/long-1a2b.js').expect(200).expect('content-encoding', 'gzip').expect('content-type', /javascript/);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' });
    expect(Number(headers['content-length'])).toBeLessThan(200);
    expect(text).toHaveLength(9000);
    const plain = await get('/assets/long-1a2b.js').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  it('say that an asset of an older version is gone, instead of sending a page for it', async () => {
    await get('/assets/index-0000.js').expect(404).expect('content-type', /text/);
  });

  it('are asked for anew when their name stays', async () => {
    await get('/favicon.svg').expect(200).expect('cache-control', 'no-cache');
  });

  it('leave the API and everything that changes something alone', async () => {
    await get('/api/nowhere').expect(404, 'the API');
    await get('/api').expect(404, 'the API');
    await request(server(folder)).post('/visit').expect(404, 'the API');
  });

  it('leave everything outside their folder alone', async () => {
    writeFileSync(join(folder, '..', 'pages-secret.txt'), 'secret');
    const { text } = await get('/..%2fpages-secret.txt');
    expect(text).not.toContain('secret');
    rmSync(join(folder, '..', 'pages-secret.txt'));
  });

  it('say how to make them when they were not made', async () => {
    await request(server(join(folder, 'nowhere'))).get('/').expect(404, /npm run build/);
  });
});
