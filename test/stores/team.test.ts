import { afterEach, describe, expect, it, vi } from 'vitest';
import { digest } from '../../src/domain/digest.ts';
import { makeReceipt, readReceipt } from '../../src/domain/receipt.ts';
import { stubPage } from './browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const load = async () => ({
  ...(await import('../../src/stores/team.ts')),
  ...(await import('../../src/stores/shelf.ts')),
});
const now = Date.UTC(2026, 10, 21, 12);
const path = { id: 'onboarding', title: 'On  boarding', href: '/paths/onboarding/', minutes: 60, steps: [] };
const receipt = (name: string, key = 'abcd-1', made = now) => {
  const text = JSON.stringify(makeReceipt({ name, key, made, path, due: null, steps: [] }, digest));
  const read = readReceipt(text, now, digest);
  if (!read.ok) throw new Error(read.why);
  return read.receipt;
};

describe('the team of this browser', () => {
  it('shows after a reload every receipt it accepted', async () => {
    stubPage();
    const { keepReceipts, keepRoster, loadTeam, $team } = await load();
    const all = [receipt(`${'a'.repeat(79)} b`), receipt('Lin'), receipt('Mallory')];
    await keepReceipts(all);
    await keepRoster(['Joel']);
    $team.set({ receipts: [], roster: [], unread: 0, fault: null });
    await loadTeam();
    expect($team.get()).toMatchObject({ roster: ['Joel'], unread: 0, fault: null });
    expect($team.get().receipts).toHaveLength(3);
    expect($team.get().receipts).toEqual(expect.arrayContaining(all));
  });

  it('still shows a receipt after the clock was set back', async () => {
    stubPage();
    const { keepReceipts, loadTeam, $team } = await load();
    vi.spyOn(Date, 'now').mockReturnValue(now - 9e9);
    await keepReceipts([receipt('Lin')]);
    await loadTeam();
    expect($team.get().receipts).toHaveLength(1);
  });

  it('hides nobody because of one odd entry, and counts those', async () => {
    stubPage();
    const { keepReceipts, loadTeam, teamShelf, $team } = await load();
    await keepReceipts([receipt('Lin')]);
    const circle: Record<string, unknown> = { ...receipt('Eve') };
    circle['steps'] = [circle];
    await teamShelf.put('receipt/a', circle);
    await teamShelf.put('receipt/b', { ...receipt('Eve'), made: 1n });
    await teamShelf.put('receipt/c', null);
    await teamShelf.put(7 as unknown as string, receipt('Eve'));
    await teamShelf.put('roster', 'not a list');
    await loadTeam();
    expect($team.get().receipts.map((r) => r.person.name)).toEqual(['Lin']);
    expect($team.get().unread).toBeGreaterThanOrEqual(4);
  });

  it('removes a receipt wherever it lies, and only that one', async () => {
    stubPage();
    const { keepReceipts, loadTeam, teamShelf, $team } = await load();
    await teamShelf.put('receipt/onboarding/abcd-1', receipt('Lin'));
    await keepReceipts([receipt('Mallory')]);
    await loadTeam();
    await keepReceipts($team.get().receipts.filter((r) => r.person.name !== 'Lin'));
    await loadTeam();
    expect($team.get().receipts.map((r) => r.person.name)).toEqual(['Mallory']);
  });

  it('says when the browser would not forget it', async () => {
    stubPage();
    const { keepReceipts, forgetTeam, loadTeam, $team } = await load();
    await keepReceipts([receipt('Lin')]);
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await forgetTeam()).toBe(false);
    vi.restoreAllMocks();
    expect(await forgetTeam()).toBe(true);
    await loadTeam();
    expect($team.get().receipts).toEqual([]);
  });
});
