import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Metrics } from './metrics';

/** The address as it is written in the program; whatever led nowhere is one and the same. */
const routeOf = ({ route }: { route?: { path?: unknown } }): string => (typeof route?.path === 'string' ? route.path : 'none');

const isLive = (response: Response): boolean => String(response.getHeader('content-type')).startsWith('text/event-stream');

@Injectable()
export class MeasuredRequests implements NestMiddleware {
  constructor(private readonly metrics: Metrics) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const started = performance.now();
    response.once('close', () => {
      const { statusCode, locals } = response;
      const code: unknown = locals.problem;
      if (typeof code === 'string') this.metrics.problem(statusCode, code);
      // How long somebody looked at a board says nothing about the server.
      if (!isLive(response)) this.metrics.request(request.method, routeOf(request), statusCode, (performance.now() - started) / 1000);
    });
    next();
  }
}
