import express from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { plainPath, requestLog } from './log';

describe('A path in the log', () => {
  it.each([
    ['/api/consultations?q=Patel', '/api/consultations'],
    ['/api/consultations/7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f/record-safety-netting', '/api/consultations/7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f/record-safety-netting'],
    ['/api/clinics/riverside-cardiology/board?date=2026-07-05#x', '/api/clinics/riverside-cardiology/board'],
    ['/api/find/Mrs%20Patel', '/api/find/…'],
    ['/visit/Gp8x_2cFJ0y3', '/visit/…'],
    ['/', '/'],
  ])('of %s is %s: nothing that somebody typed', (url, path) => {
    expect(plainPath(url)).toBe(path);
  });
});

describe('The log of requests', () => {
  it('has a line for each, but for what a machine tells every second only where it failed', async () => {
    const lines: string[] = [];
    const app = express();
    app.use(requestLog(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }), ['/api/janus-events']));
    app.use(({ headers }, response) => void response.status(headers.authorization ? 200 : 401).end());
    await request(app).post('/api/janus-events').auth('janus', 'right');
    await request(app).post('/api/janus-events');
    await request(app).post('/api/consultations').auth('janus', 'right');
    const told = lines.map((line) => JSON.parse(line) as { req: { path: string }; res: { status: number } });
    expect(told.map(({ req, res }) => [req.path, res.status])).toEqual([['/api/janus-events', 401], ['/api/consultations', 200]]);
  });
});
