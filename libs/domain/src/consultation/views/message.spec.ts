import { MESSAGE_FIELDS, type MessageField } from '../../pathway/message-fields';
import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { MODES } from '../../pathway/vocabulary';
import { renderMessage } from './message';

const templates = Object.entries((standard as unknown as Pathway).messages);
const everyField = Object.fromEntries(MESSAGE_FIELDS.map((field) => [field, `<${field}>`])) as Record<MessageField, string>;

describe('a message', () => {
  it('is in the words for the mode, its fields filled in', () => {
    const template = { subject: { video: 'By video on {appointment.date}', telephone: 'By telephone' }, text: 'Dear {patient.name}, {clinic.number}' };
    expect(renderMessage(template, 'video', { 'appointment.date': '6 July', 'patient.name': 'Mrs Patel', 'clinic.number': '020 7946 0001' })).toEqual({
      subject: 'By video on 6 July', text: 'Dear Mrs Patel, 020 7946 0001', missing: [],
    });
  });

  it('names the fields nobody gave a value, and never throws', () => {
    expect(renderMessage({ subject: '{appointment.date}', text: '{visit.link}' }, 'video', {})).toEqual({
      subject: '', text: '', missing: ['appointment.date', 'visit.link'],
    });
    expect(renderMessage({ subject: {}, text: '{toString}{__proto__}' }, 'video', {})).toMatchObject({ subject: '', text: '' });
  });

  it('keeps its subject on one line', () => {
    expect(renderMessage({ subject: 'On {appointment.date}', text: '' }, 'video', { 'appointment.date': '6 July\r\nBcc: x@example.org' }).subject).toBe('On 6 July Bcc: x@example.org');
  });

  it('fills in no field twice', () => {
    expect(renderMessage({ subject: '', text: '{patient.name}' }, 'video', { 'patient.name': '{clinic.name}', 'clinic.name': 'x' }).text).toBe('{clinic.name}');
  });
});

describe('the shipped templates', () => {
  it.each(templates)('%s: say nothing that is not known, in every mode', (_, template) => {
    for (const mode of MODES) {
      const { subject, text, missing } = renderMessage(template, mode, everyField);
      expect(missing).toEqual([]);
      expect(`${subject}${text}`).not.toMatch(/[{}]/);
      expect(subject).not.toBe('');
    }
  });
});
