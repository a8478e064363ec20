import { ArgumentMetadata, Injectable, ValidationError, ValidationPipe } from '@nestjs/common';
import { FieldError, malformed } from './problem';

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
    // class-validator finds nothing wrong with a list where one object is expected.
    if (metadata.type === 'body' && Array.isArray(value) && metadata.metatype !== Array) {
      throw malformed([{ field: '', sentence: 'The body must be a JSON object.' }]);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}
