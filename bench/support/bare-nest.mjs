// A Nest server that answers a POST and does nothing else.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../apps/api/package.json', import.meta.url));
require('reflect-metadata');
const { Body, Controller, HttpCode, Module, Param, Post } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');

class Bare {
  post(id, body) {
    return { revision: body.text.length, stage: 'booked', position: id };
  }
}
Post(':id/take-note')(Bare.prototype, 'post', Object.getOwnPropertyDescriptor(Bare.prototype, 'post'));
HttpCode(200)(Bare.prototype, 'post', Object.getOwnPropertyDescriptor(Bare.prototype, 'post'));
Param('id')(Bare.prototype, 'post', 0);
Body()(Bare.prototype, 'post', 1);
Controller('api/consultations')(Bare);
class BareModule {}
Module({ controllers: [Bare] })(BareModule);

const app = await NestFactory.create(BareModule, { logger: false });
await app.listen(0, '127.0.0.1');
process.once('SIGTERM', () => app.close());
process.send({ url: await app.getUrl(), cookie: '', ids: Array.from({ length: 200 }, (_, id) => String(id)) });
