import { plainNhsNumber } from './nhs-number';

describe('An NHS number', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5919', '9990000018', '4010232137'])('is taken when its check digit is right: %s', (typed) => {
    expect(plainNhsNumber(typed)).toBe(typed.replace(/\D/g, ''));
  });

  it.each(['9434765918', '4934765919', '943476591', '94347659190', '943476591X', '', 'ABCDEFGHIJ'])('is not taken otherwise: "%s"', (typed) => {
    expect(plainNhsNumber(typed)).toBeNull();
  });

  it('is never one whose check comes out as ten', () => {
    const any = Array.from({ length: 10 }, (_, digit) => `123456789${digit}`);
    expect(any.map(plainNhsNumber)).toEqual(any.map(() => null));
  });
});
