import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * FHIR R4 (4.0.1-9346c8cc45) definitions of the resources a letter holds and of the types they are made of, without
 * descriptions: cardinality, types and invariants. The codes of required bindings are checked by the compiler, as
 * @medplum/fhirtypes writes them out.
 */
const definitions = JSON.parse(gunzipSync(readFileSync(join(__dirname, 'r4-definitions.json.gz'))).toString('utf8')) as Bundle<StructureDefinition>;
indexStructureDefinitionBundle(definitions);

/** What is wrong with a resource, with its place; empty when nothing is. Warnings do not count. */
export function r4Faults(resource: Resource): string[] {
  try {
    return validateResource(resource).filter(({ severity }) => severity !== 'warning').map(({ details, expression }) => `${expression?.join() ?? ''}: ${details?.text ?? ''}`);
  } catch (error) {
    return [(error as Error).message];
  }
}
