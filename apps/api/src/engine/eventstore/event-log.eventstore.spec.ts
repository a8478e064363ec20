import { eventLogContract } from '../event-log.contract';
import { type EventStoreDouble, startEventStoreDouble } from './double/eventstore.fake';
import { openedOn } from './eventstore-under-test';

let double: EventStoreDouble;
beforeAll(async () => (double = await startEventStoreDouble()));
afterAll(() => double.kill());

eventLogContract('The double of EventStoreDB', () => openedOn(double.url));
