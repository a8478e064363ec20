// The tests against a real EventStoreDB need one: without it they would pass by not being run.
if (!process.env.EVENTSTORE_URL) {
  console.error(`Missing: EVENTSTORE_URL, the address of an EventStoreDB that the tests may write into. For example

  docker compose up -d eventstore
  EVENTSTORE_URL='esdb://127.0.0.1:2113?tls=false' npm run test:eventstore

The tests write streams of their own (test-…), look at nothing else and delete nothing.`);
  process.exitCode = 1;
}
