import { factTypes } from '../../consultation/catalogue';
import {
  arrived, booked, cancelled, closing, consulting, didNotAttend, followedUp, inCall, invited, leftUnseen, nothing, summarised, waiting,
  wrappingUp,
} from '../../testing/a-consultation';
import { cell } from '../../testing/cell';
import { standardPathway } from '../../consultation/standard-pathway';
import table from './standard.v1.table.json';

const AT = {
  booked: booked(),
  invited: invited(),
  arrived: arrived(),
  waiting: waiting(),
  opening: inCall(),
  consulting: consulting(),
  closing: closing(),
  'wrapping-up': wrappingUp(),
  summarised: summarised(),
  'followed-up': followedUp(),
  cancelled: cancelled(),
  'did-not-attend': didNotAttend(),
  'left-unseen': leftUnseen(),
};
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = table.facts;

describe('The table of the standard pathway, stage × fact', () => {
  it('has every stage and every fact', () => {
    expect(Object.keys(AT)).toEqual(Object.keys(standardPathway.stages));
    expect(Object.keys(expected)).toEqual(factTypes);
  });

  describe.each(factTypes)('%s', (type) => {
    it.each(Object.entries(AT))('in %s', (stage, history) => {
      expect(history.consultation.stage).toBe(stage);
      expect(cell(history, type)).toBe(expected[type]?.[stage] ?? 'not-in-this-stage');
    });
    it('before the booking', () => {
      expect(cell(nothing(), type)).toBe(type === 'ConsultationBooked' ? '→ booked' : 'not-booked');
    });
  });
});
