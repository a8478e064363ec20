import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from '../configuration';
import { Live } from './live';
import { ServerAddress } from './server-address';

export const CONFIGURATION = Symbol('Configuration');

@Module({})
export class HttpModule {
  static of(configuration: Configuration): DynamicModule {
    const providers = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: ServerAddress, useValue: new ServerAddress(configuration.publicUrl) },
      Live,
    ];
    return { module: HttpModule, global: true, providers, exports: providers };
  }
}
