import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { aBrowser, aService, type Heard } from './testing/a-service.fake';
import { DraftOwner, useDraft } from './use-draft';

const signedIn = ({ children }: { children: ReactNode }) => <DraftOwner value={{ owner: 'ann', server: true }}>{children}</DraftOwner>;
const aNote = () => renderHook(() => useDraft('notes/one', ''), { wrapper: signedIn });

/** A server that keeps drafts as the real one does. */
const drafts = (kept: Map<string, string>) =>
  aService({
    'GET /api/drafts': () => ({ body: { drafts: [...kept].map(([key, text]) => ({ key, text })) } }),
    'PUT /api/drafts/notes/one': ({ body }: Heard) => {
      kept.set('notes/one', (body as { text: string }).text);
      return {};
    },
    'DELETE /api/drafts/notes/one': () => {
      kept.delete('notes/one');
      return {};
    },
  });

describe('A draft', () => {
  beforeEach(aBrowser);

  it('goes to the server after a pause', async () => {
    const kept = new Map<string, string>();
    drafts(kept);
    const { result } = aNote();
    act(() => result.current.set('Chest clear'));
    expect(result.current.kept).toBe('here');
    await waitFor(() => expect(result.current.kept).toBe('server'), { timeout: 3_000 });
    expect(kept.get('notes/one')).toBe('"Chest clear"');
  });

  it('comes back on another computer', async () => {
    drafts(new Map([['notes/one', '"Chest clear"']]));
    const { result } = aNote();
    await waitFor(() => expect(result.current.value).toBe('Chest clear'));
    expect(result.current.restored).toBe(true);
  });

  it('gives what this browser has not handed over yet precedence over the server', async () => {
    const asked = drafts(new Map([['notes/one', '"older"']]));
    localStorage.setItem('anteroom.draft/ann/notes/one', JSON.stringify({ value: 'newer', server: false }));
    const { result } = aNote();
    expect(result.current.value).toBe('newer');
    await act(async () => Promise.resolve());
    expect(asked.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  it('is gone here when it was sent from elsewhere', async () => {
    drafts(new Map());
    localStorage.setItem('anteroom.draft/ann/notes/one', JSON.stringify({ value: 'sent already', server: true }));
    const { result } = aNote();
    await waitFor(() => expect(result.current.value).toBe(''));
  });

  it('is gone everywhere once its command was done, also when it was still on its way', async () => {
    const kept = new Map<string, string>();
    drafts(kept);
    const { result, unmount } = aNote();
    act(() => result.current.set('Chest clear'));
    await waitFor(() => expect(kept.size).toBe(1), { timeout: 3_000 });
    act(() => result.current.clear());
    await waitFor(() => expect(kept.size).toBe(0));
    unmount();
    expect(aNote().result.current.value).toBe('');
  });

  it('never shows to somebody else at the same computer', () => {
    drafts(new Map());
    localStorage.setItem('anteroom.draft/ben/notes/one', JSON.stringify({ value: 'of Ben', server: false }));
    expect(aNote().result.current.value).toBe('');
  });
});
