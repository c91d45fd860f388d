import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubPage } from './browser.ts';

beforeEach(() => {
  stubPage();
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
  ...(await import('../../src/stores/dispute.ts')),
  ...(await import('../../src/stores/progress.ts')),
});

it('an objection is kept as it was last written, and an empty one takes it back', async () => {
  const { dispute, $progress } = await load();
  await dispute('run1', 'pay-01', '  Row 2 says 12.  ');
  expect($progress.get().disputes['run1/pay-01']).toMatchObject({ item: 'pay-01', text: 'Row 2 says 12.' });
  await dispute('run1', 'pay-01', 'Row 3, too.');
  expect(Object.values($progress.get().disputes)).toHaveLength(1);
  expect($progress.get().disputes['run1/pay-01']?.text).toBe('Row 3, too.');
  await dispute('run1', 'pay-01', '   ');
  expect($progress.get().disputes).toEqual({});
});

it('an objection longer than the field allows is cut, and one to no item is refused', async () => {
  const { dispute, disputeLimit, $progress } = await load();
  await dispute('run1', 'pay-01', 'x'.repeat(disputeLimit + 5));
  expect($progress.get().disputes['run1/pay-01']?.text).toHaveLength(disputeLimit);
  await expect(dispute('run1', '../elsewhere', 'No.')).rejects.toThrow(TypeError);
});
