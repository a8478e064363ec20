import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../http/problem';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in an address. What cannot be one is not found, like any other that does not exist. */
@Injectable()
export class ConsultationId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (!UUID.test(id)) throw notFound();
    return id;
  }
}
