import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { aDevice } from '../shared/testing/a-device.fake';
import { aService } from '../shared/testing/a-service.fake';
import { PracticePage } from './practice.page';

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const complaints = async () => (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id);

const open = () => {
  aDevice();
  const asked = aService({ 'POST /api/practice': { body: { janus: null, iceServers: [], until: '' } } });
  render(<PracticePage />, { wrapper: MemoryRouter });
  return asked;
};

describe('A practice call', () => {
  it('begins for anybody, says that nobody is told and nothing kept, and has nothing axe objects to', async () => {
    const asked = open();
    expect(screen.getByText(/do not sign in/)).toBeInTheDocument();
    expect(screen.getByText(/nothing is kept/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Begin');
    expect(await screen.findByRole('heading', { level: 2, name: /Your camera/ })).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it('ends with oneself as others see one, where the service can send that back', async () => {
    const asked = open();
    await press('Begin');
    await press('Turn on my camera');
    await press('Yes, I see myself');
    await press('Stop trying and go on');
    expect(await complaints()).toEqual([]);
    await press('See and hear myself');
    expect(await screen.findByText(/cannot send your picture back/)).toBeInTheDocument();
    expect(asked.map(({ path }) => path)).toEqual(['/api/practice']);
    await press('Close the tests');
    expect(screen.getByRole('button', { name: 'Begin' })).toBeInTheDocument();
  });

  it('offers nothing to see where nothing was turned on', async () => {
    open();
    await press('Begin');
    await press('Stop trying and go on');
    expect(await screen.findByText(/Turn on your camera or microphone in the tests/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'See and hear myself' })).not.toBeInTheDocument();
  });
});
