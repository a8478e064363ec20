import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI as a page at /api/docs and as JSON at /api/docs-json. */
export function describeApi(app: INestApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Anteroom')
    .setDescription('Remote consultations from booking to follow-up. Whoever may not see something is told it is not there.')
    .setVersion('1')
    .addCookieAuth('anteroom')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, about), { jsonDocumentUrl: 'api/docs-json' });
}
