import { postgresFailure } from './postgres-failure';
import { Unavailable } from './unavailable';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('A failed query', () => {
  it.each([
    ['refuses the connection', failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
    ['breaks it off', failure('read ECONNRESET', 'ECONNRESET')],
    ['ends it without a word', failure('Connection terminated unexpectedly')],
    ['does not take it in time', failure('timeout exceeded when trying to connect')],
    ['does not answer in time', failure('Query read timeout')],
    ['is stopped', failure('terminating connection due to administrator command', '57P01')],
    ['is still starting', failure('the database system is starting up', '57P03')],
    ['has no room', failure('could not extend file: No space left on device', '53100')],
    ['has no connection left', failure('sorry, too many clients already', '53300')],
    ['is a standby', failure('cannot execute INSERT in a read-only transaction', '25006')],
    ['cannot read its files', failure('could not read block 7', '58030')],
  ])('is the database\'s fault where it %s', (_, error) => {
    expect(postgresFailure('views', error)).toMatchObject({ code: 'unavailable', part: 'views', damaged: false, cause: error });
  });

  it('is not to be tried again where the data is damaged', () => {
    expect(postgresFailure('views', failure('invalid page in block 3', 'XX001'))).toMatchObject({ code: 'unavailable', damaged: true });
  });

  it.each([
    ['is wrong', failure('column "x" does not exist', '42703')],
    ['is refused by the tables', failure('duplicate key value violates unique constraint', '23505')],
    ['says of itself that its connection terminated', failure('connection terminated', '22023')],
    ['is none', 'no error at all'],
  ])('is its own fault where it %s', (_, error) => {
    expect(postgresFailure('views', error)).toBe(error);
    expect(postgresFailure('views', error)).not.toBeInstanceOf(Unavailable);
  });
});
