import { eventLogContract } from '../event-log.contract';
import { openedOn } from './eventstore-under-test';
import { recoveryContract } from './recovery.contract';

/** Run when EVENTSTORE_URL names a server, by `npm test` as by `npm run test:eventstore`. */
const url = process.env.EVENTSTORE_URL ?? '';

eventLogContract('The EventStoreDB at EVENTSTORE_URL', () => openedOn(url));
recoveryContract('The EventStoreDB at EVENTSTORE_URL', () => url);
