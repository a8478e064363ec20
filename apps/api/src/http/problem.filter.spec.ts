import { Controller, Get, type INestApplication, Param } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { refuse } from '@anteroom/domain/kernel';
import { LogClosed, StreamMoved } from '../engine/event-log';
import { Readiness } from '../engine/readiness';
import { KeyReused } from '../engine/stream-writer';
import { Unavailable } from '../engine/unavailable';
import { answer } from './answer';
import { ProblemFilter } from './problem.filter';

const errors: Record<string, () => unknown> = {
  defect: () => new Error('SELECT secret FROM patients'),
  'not-even-an-error': () => 'secret',
  moved: () => new StreamMoved('clinic-riverside', 1, 2),
  closed: () => new LogClosed(),
  gone: () => new Unavailable('views', new Error('connect ECONNREFUSED secret:5432')),
  damaged: () => new Unavailable('event-log', new Error('database disk image is malformed'), true),
  reused: () => new KeyReused('k1'),
};

@Controller()
class Failing {
  @Get('refused')
  refused(): void {
    answer(refuse('still-owed', 'Two things are still owed.', { owed: [{ code: 'a', sentence: 'First.' }] }));
  }

  @Get(':error')
  fail(@Param('error') error: string): void {
    throw errors[error]?.();
  }
}

describe('The problem filter', () => {
  let app: INestApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [Failing], providers: [{ provide: Readiness, useValue: new Readiness([]) }, { provide: APP_FILTER, useClass: ProblemFilter }] }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterAll(() => app.close());

  const get = (path: string) => request(app.getHttpServer()).get(path).expect('content-type', /^application\/problem\+json/);

  it.each(['/defect', '/not-even-an-error'])('says of a defect that it is ours, and nothing else (%s)', async (path) => {
    const { body, text } = await get(path).expect(500);
    expect(body).toMatchObject({ code: 'defect', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(text).not.toMatch(/secret|select/i);
  });

  it('takes a stream that moved as somebody having been faster', async () => {
    expect((await get('/moved').expect(409)).body.code).toBe('moved-on');
  });

  it('takes a closed log as a server that is stopping', async () => {
    expect((await get('/closed').expect(503).expect('retry-after', '5')).body.code).toBe('stopping');
  });

  it('says of a part that cannot be used that nothing is lost by asking again, and not which part', async () => {
    const { body, text } = await get('/gone').expect(503).expect('retry-after', '5');
    expect(body).toMatchObject({ code: 'unavailable', retryAfter: 5 });
    expect(text).not.toMatch(/secret|5432|views/);
  });

  it('asks nobody to try again what is damaged', async () => {
    const response = await get('/damaged').expect(503);
    expect(response.body.code).toBe('unavailable');
    expect(response.headers).not.toHaveProperty('retry-after');
  });

  it('takes a key used before as 422', async () => {
    expect((await get('/reused').expect(422)).body.code).toBe('key-reused');
  });

  it('hands a refusal on with all that it says', async () => {
    const { body } = await get('/refused').expect(409);
    expect(body).toEqual({
      type: 'urn:anteroom:problem:still-owed', title: 'Refused', status: 409, code: 'still-owed',
      detail: 'Two things are still owed.', owed: [{ code: 'a', sentence: 'First.' }],
    });
  });
});
