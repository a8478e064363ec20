import { csvList } from './csv-list';
import { ListUnreadable } from './list-entry';
import { listText } from './list-text';

const HEADER = 'appointment_id,date,time,minutes,mode,given_name,family_name,date_of_birth,nhs_number,email,criteria_met,interpreter';
const list = (...rows: string[]): ReturnType<typeof csvList> => csvList([HEADER, ...rows].join('\r\n'), 'Europe/London');
const GOOD = 'A1,2026-07-05,10:00,20,video,Asha,Patel,14/03/1958,943 476 5919,asha@example.org,yes,Gujarati';

describe('A CSV clinic list', () => {
  it('takes a row whole, its time on the clinic’s own clock', () => {
    const [row] = list(GOOD);
    expect(row).toMatchObject({ entry: 'line 2', appointment: 'A1', faults: [], remarks: [] });
    expect(row?.listed).toMatchObject({
      start: '2026-07-05T09:00:00.000Z', minutes: 20, mode: 'video', criteriaMet: true,
      details: { name: { given: 'Asha', family: 'Patel' }, dateOfBirth: '1958-03-14', nhsNumber: '9434765919' },
      needs: { interpreter: true, language: 'Gujarati' },
    });
  });

  it('says every fault of a row at once, and takes the others', () => {
    const [bad, good] = list('A0,2026-02-30,25:00,0,carrier pigeon,,Patel,1958-13-01,1234567890,nobody,,', GOOD);
    expect(bad?.listed).toBeNull();
    expect(bad?.faults).toHaveLength(7);
    expect(good?.listed).not.toBeNull();
  });

  it('allows a missing NHS number and refuses a wrong one', () => {
    const [missing, wrong] = list('A1,2026-07-05,10:00,20,video,Asha,Patel,,,,,', 'A2,2026-07-05,10:00,20,video,Asha,Patel,,9434765918,,,');
    expect(missing?.listed?.details.nhsNumber).toBeNull();
    expect(wrong?.faults).toEqual([expect.stringContaining('no NHS number')]);
  });

  it('refuses an hour that the clocks skip, and says which of two it took', () => {
    const [skipped, twice] = list('A1,2026-03-29,01:30,20,video,A,P,,,,,', 'A2,2026-10-25,01:30,20,video,A,P,,,,,');
    expect(skipped?.faults).toEqual([expect.stringContaining('the clocks go forward')]);
    expect(twice?.listed?.start).toBe('2026-10-25T00:30:00.000Z');
    expect(twice?.remarks).toEqual([expect.stringContaining('the first was taken')]);
  });

  it('names the columns that are missing or unknown', () => {
    expect(() => csvList('appointment_id,date\r\nA1,2026-07-05', 'Europe/London')).toThrow(/missing: time, mode/);
    expect(() => csvList(`${HEADER},shoe_size\r\n`, 'Europe/London')).toThrow(/not known: shoe_size/);
    expect(() => csvList('"unclosed', 'Europe/London')).toThrow(ListUnreadable);
  });

  it('reads quotes, empty lines, semicolons and headings written by people', () => {
    const rows = csvList(
      'Appointment ID;Date;Time;Mode;Given name;Family-name\n\n"A1";2026-07-05;9.30;Phone;"Anne ""Nan""";"O\'Neill; Jr"\n', 'Europe/London',
    );
    expect(rows[0]).toMatchObject({ entry: 'line 3', listed: { mode: 'telephone', details: { name: { given: 'Anne "Nan"', family: 'O\'Neill; Jr' } } } });
  });
});

describe('The text of an uploaded list', () => {
  it('is UTF-8, with or without its mark', () => {
    expect(listText(Buffer.from('Łukasz Şahin'))).toBe('Łukasz Şahin');
    expect(listText(Buffer.from('\uFEFFa'))).toBe('a');
  });

  it('is Windows-1252 when it cannot be UTF-8, with its € and ’', () => {
    expect(listText(Buffer.from([0x4f, 0x92, 0x4e, 0x80, 0xe9]))).toBe('O’N€é');
  });
});
