import type { Other } from './call-now';
import { isWayToBlame } from './way-to-blame';

const other = (trouble: Other['trouble']): Other => ({ id: 'a', role: 'patient', name: 'Mrs Patel', place: 'room', muted: false, cameraOff: false, stream: null, trouble });

describe('When nothing gets through', () => {
  it.each(['janus', 'direct'] as const)('another way is worth a try: %s', (way) => {
    expect(isWayToBlame({ lineLost: false, way, others: [other('frozen')] })).toBe(true);
  });

  it('none is, while our own line is away', () => {
    expect(isWayToBlame({ lineLost: true, way: 'janus', others: [other(null)] })).toBe(false);
  });

  it('none is from browser to browser, where the other is gone', () => {
    expect(isWayToBlame({ lineLost: false, way: 'direct', others: [other('lost')] })).toBe(false);
  });

  it('one is over Janus, which is there whoever is gone', () => {
    expect(isWayToBlame({ lineLost: false, way: 'janus', others: [other('lost')] })).toBe(true);
  });
});
