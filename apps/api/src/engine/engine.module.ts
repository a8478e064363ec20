import { DynamicModule, Module } from '@nestjs/common';
import { Background } from './background';
import { Concerns } from './concerns';
import type { Engine } from './engine';
import { CLOCK, EVENT_LOG, LOCKS, OPERATIONAL, PROBES, VIEW_NEWS, VIEWS } from './engine.tokens';
import { MeasuredLog } from './measured-log';
import { Readiness } from './readiness';
import { Restores } from './restores';
import { Keys } from './sealing/keys';
import { Seals } from './sealing/seals';
import { ServiceTimes } from './service-times';
import { StreamWriter } from './stream-writer';
import { ViewRegistry } from './view-registry';

@Module({})
export class EngineModule {
  static of(engine: Engine): DynamicModule {
    const given = [
      { provide: EVENT_LOG, useValue: new MeasuredLog(engine.log) },
      { provide: CLOCK, useValue: engine.clock },
      { provide: OPERATIONAL, useValue: engine.operational },
      { provide: VIEWS, useValue: engine.views },
      { provide: Seals, useValue: engine.seals },
      { provide: Keys, useValue: engine.keys },
      { provide: LOCKS, useValue: engine.locks },
      { provide: PROBES, useValue: engine.probes },
      { provide: VIEW_NEWS, useValue: engine.news },
    ];
    const own = [Readiness, Restores, ViewRegistry, StreamWriter, ServiceTimes, Background, Concerns];
    return { module: EngineModule, global: true, providers: [...given, ...own], exports: [...given, ...own] };
  }
}
