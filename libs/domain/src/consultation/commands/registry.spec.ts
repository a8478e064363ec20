import { factTypes } from '../catalogue';
import { commands } from './registry';

describe('The commands', () => {
  const all = [...commands.values()];

  it('lead to every fact of the catalogue, so that nothing can only be read and never happen', () => {
    const led = new Set(all.flatMap(({ facts }) => facts));
    expect(factTypes.filter((fact) => !led.has(fact))).toEqual([]);
  });
  it('each lead to a fact that tells them apart from every other', () => {
    const telling = all.map(({ facts }) => facts[0]);
    expect(new Set(telling).size).toBe(commands.size);
  });
  it('are found by their stem and by nothing else', () => {
    expect(all.every((command) => commands.get(command.stem) === command)).toBe(true);
    expect(commands.get('toString')).toBeUndefined();
  });
  it('never let the clock mark attendance', () => {
    expect(commands.get('pass-deadline')?.facts).not.toContain('DidNotAttendRecorded');
  });
});
