// Nothing is timed in these tests, so a busy machine may take its time. A project's own `testTimeout` does not reach its hooks.
jest.setTimeout(120_000);
