import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../identity/asking';
import { publicPem, SIGNING_KEY, type SigningKey } from '../signing-key';

@ApiTags('Proof')
@Roles('auditor', 'administrator')
@Controller('proof/keys')
export class KeysHttp {
  constructor(@Inject(SIGNING_KEY) private readonly signing: SigningKey) {}

  @Get()
  @ApiOperation({ operationId: 'signing-keys', summary: 'The public key that verifies, as a file holds it, and how the keys before vouched for the next' })
  keys() {
    const { key, text, statements } = this.signing;
    return { key: text, pem: publicPem(key), statements };
  }
}
