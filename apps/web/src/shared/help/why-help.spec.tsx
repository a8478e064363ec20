import {
  askForHelp, callIn, confirmChecks, consultationRecord, giveHelp, recordFor, reportFailedChecks, switchMode, type ConsultationFact, type ConsultationRecord,
} from '@anteroom/domain';
import { arrived, mrsPatel, next, reception, waiting, type History } from '@anteroom/domain/testing';
import { render, screen } from '@testing-library/react';
import type { ConsultationNow } from '../use-consultation';
import { WhyHelp } from './why-help';

const seenBy = (role: 'reception' | 'clinician', history: History) => {
  const record = recordFor(role, consultationRecord(history.facts as readonly ConsultationFact[])) as ConsultationRecord;
  return render(<WhyHelp now={{ record } as ConsultationNow} zone="Europe/London" />);
};
const asks = (history: History) => next(history, askForHelp, { about: 'sound', words: 'I hear only a hum' }, mrsPatel);
const fails = (history: History) => next(history, reportFailedChecks, { what: 'connection', details: 'Connection: the network lets no calls through.' }, mrsPatel);

describe('Why a patient needs help', () => {
  it.each(['reception', 'clinician'] as const)('is told to the %s in the patient’s own words, with the time', (role) => {
    seenBy(role, asks(waiting()));
    expect(screen.getByText(/I hear only a hum/)).toHaveTextContent(/^Help with sound, \d\d:\d\d: I hear only a hum$/);
  });

  it('names what was found to be wrong, the last first', () => {
    seenBy('reception', asks(fails(arrived())));
    expect(screen.getAllByText(/Help with|does not work/).map(({ textContent }) => textContent)).toEqual(['Help with sound', 'Connection does not work']);
    expect(screen.getByText(/lets no calls through/)).toBeInTheDocument();
  });

  it.each([
    ['they were helped', next(asks(waiting()), giveHelp, {}, reception)],
    ['they were called in', next(asks(waiting()), callIn, {})],
    ['their device works after all', next(fails(arrived()), confirmChecks, { by: 'patient' }, mrsPatel)],
    ['they are rung instead', next(fails(arrived()), switchMode, { kind: 'telephone', why: 'technical-failure' }, reception)],
    ['they asked for nothing', waiting()],
  ] as const)('is nothing when %s', (_, history) => {
    expect(seenBy('reception', history).container).toBeEmptyDOMElement();
  });

  it('is there again when they ask again', () => {
    seenBy('reception', asks(next(asks(waiting()), giveHelp, {}, reception)));
    expect(screen.getAllByText(/I hear only a hum/)).toHaveLength(1);
  });
});
