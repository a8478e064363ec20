import type { Comer } from '@anteroom/media/server';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** Somebody who may come to the call of one consultation, as far as is known before their browser says what it can do. */
export interface Coming {
  consultation: string;
  comer: Omit<Comer, 'via' | 'ways'>;
}

/** Knows one kind of visit: the patient's, a guest's. */
export interface ComerSource {
  /** Null: not of this kind, or not any more. Asked again every 30 seconds while they are there. */
  comerFor(request: Request, visit: string): Promise<Coming | null>;
}

/** Who comes by a visit's address. */
@Injectable()
export class CallComers {
  private readonly sources: ComerSource[] = [];

  /** In a constructor, before the server serves. */
  add(source: ComerSource): void {
    this.sources.push(source);
  }

  async comerFor(request: Request, visit: string): Promise<Coming | null> {
    for (const source of this.sources) {
      const coming = await source.comerFor(request, visit);
      if (coming) return coming;
    }
    return null;
  }
}
