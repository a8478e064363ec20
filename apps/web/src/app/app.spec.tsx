import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { App } from './app';

describe('The app', () => {
  it('says where one is', () => {
    render(<App />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Anteroom');
  });

  it('has nothing that axe objects to', async () => {
    const { container } = render(<App />);
    // jsdom paints nothing, so contrast is for the journeys to judge.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
