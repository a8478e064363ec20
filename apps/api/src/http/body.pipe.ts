import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldError, malformed } from './problem';

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

const sentencesOf = ({ constraints = {}, property }: ValidationError): string[] =>
  Object.entries(constraints).map(([rule, text]) =>
    rule === 'whitelistValidation' ? `"${property}" is not known here.` : asSentence(text),
  );

const errorsOf = (error: ValidationError, path = ''): FieldError[] => {
  const field = path + error.property;
  return [
    ...sentencesOf(error).map((sentence) => ({ field, sentence })),
    ...(error.children ?? []).flatMap((child) => errorsOf(child, `${field}.`)),
  ];
};

const NOT_KEPT = /\p{Surrogate}|\0/u;
const NOT_KEPT_SENTENCE = 'This text holds a character that cannot be kept: half of one, or the one that ends a text early.';
const DEEPEST = 20;

/** Everywhere in the body, so that what is kept is what was sent, whoever describes the field. */
const unkeepable = (value: unknown, field = '', depth = 0): FieldError[] => {
  if (typeof value === 'string') return NOT_KEPT.test(value) ? [{ field, sentence: NOT_KEPT_SENTENCE }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > DEEPEST) return [{ field, sentence: 'This is nested too deeply.' }];
  return Object.entries(value).flatMap(([key, part]) => unkeepable(part, field === '' ? key : `${field}.${key}`, depth + 1));
};

/** Takes what the body's class describes and nothing else; everything wrong is told at once, field by field. */
@Injectable()
export class BodyPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      // Numbers stay numbers and "1" stays text: a guess about a dose is no service.
      transform: false,
      exceptionFactory: (errors) => malformed(errors.flatMap((error) => errorsOf(error))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && !Buffer.isBuffer(value)) {
      // class-validator finds nothing wrong with a list where one object is expected.
      if (Array.isArray(value)) throw malformed([{ field: '', sentence: 'The body must be a JSON object.' }]);
      const errors = unkeepable(value);
      if (errors.length > 0) throw malformed(errors);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}
