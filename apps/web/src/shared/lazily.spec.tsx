import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazily } from './lazily';

const Part = ({ name }: { name: string }) => <p>The call with {name}</p>;
const Meanwhile = ({ name }: { name: string }) => <p>Waiting for {name}</p>;

describe('A part of a page that is loaded when it is needed', () => {
  it('takes the place of what stood there meanwhile', async () => {
    const Call = lazily(() => Promise.resolve(Part), { Meanwhile });
    render(<Call name="Dr Okafor" />);
    expect(screen.getByText('Waiting for Dr Okafor')).toBeInTheDocument();
    expect(await screen.findByText('The call with Dr Okafor')).toBeInTheDocument();
    expect(screen.queryByText('Waiting for Dr Okafor')).not.toBeInTheDocument();
  });

  it('can be tried again where it could not be loaded, and leaves what stood there', async () => {
    let isUp = false;
    const Call = lazily(() => (isUp ? Promise.resolve(Part) : Promise.reject(new TypeError('Failed to fetch'))), { loading: 'One moment', Meanwhile });
    render(<Call name="Dr Okafor" />);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
    expect(screen.queryByText('One moment')).not.toBeInTheDocument();
    expect(screen.getByText('Waiting for Dr Okafor')).toBeInTheDocument();
    isUp = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The call with Dr Okafor')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
