import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDesk, complaints, CLINIC, PATEL } from '../testing/a-desk.fake';

const job = {
  job: 'j-1', clinic: CLINIC.id, at: '2026-11-03T09:00:00.000Z', state: 'done', total: 2, done: 2, taken: 1, unchanged: 0, changed: 0, refused: 1, referred: 0, past: 0,
  rows: [
    { entry: 'line 2', appointment: 'RC-1', state: 'taken', details: [], consultation: PATEL, reference: 'K7-4MPQ' },
    { entry: 'line 3', appointment: 'RC-2', state: 'refused', details: ['The NHS number 943 476 5918 is wrong.'] },
  ],
};

describe('Importing a clinic list', () => {
  it('sends the file as it is and reports every row', async () => {
    const { asked } = aDesk('/reception/import', {
      'POST /api/clinic-lists': { status: 202, body: { job: 'j-1' } },
      'GET /api/clinic-lists/j-1': { body: job },
      'GET /api/clinic-lists': { body: { jobs: [] } },
    });
    await userEvent.upload(await screen.findByLabelText('File'), new File(['appointment_id\r\n'], 'list.csv', { type: 'text/csv' }));
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/1 taken, 0 were there already, 0 changed and not applied, 1 refused/)).toBeInTheDocument();
    expect(screen.getByText('The NHS number 943 476 5918 is wrong.')).toBeInTheDocument();
    expect(asked.find(({ method }) => method === 'POST')?.headers['content-type']).toBe('text/csv');
    expect(await complaints()).toEqual([]);
  });

  it('shows those refused alone', async () => {
    aDesk('/reception/import?job=j-1', { 'GET /api/clinic-lists/j-1': { body: job }, 'GET /api/clinic-lists': { body: { jobs: [] } } });
    await userEvent.click(await screen.findByLabelText('Refused or changed (1)'));
    expect(screen.queryByText('RC-1')).not.toBeInTheDocument();
    expect(screen.getByText('RC-2')).toBeInTheDocument();
  });

  it('asks for a file before it sends anything', async () => {
    aDesk('/reception/import', { 'GET /api/clinic-lists': { body: { jobs: [] } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(screen.getByLabelText('File')).toHaveAccessibleDescription(/Choose a file/);
  });
});
