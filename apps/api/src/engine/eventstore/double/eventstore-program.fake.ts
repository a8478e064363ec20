import { startEventStoreDouble } from './eventstore.fake';

/** The double in a process of its own, to be killed: its port (0: any free one) and the file in which it keeps what is stored. Says its address. */
const [port = '0', file = ''] = process.argv.slice(2);
void startEventStoreDouble({ port: Number(port), file }).then(({ url }) => process.stdout.write(`${url}\n`));
