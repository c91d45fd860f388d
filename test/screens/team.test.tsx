import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { digest } from '../../src/domain/digest.ts';
import { makeReceipt, type ReceiptStep } from '../../src/domain/receipt.ts';
import { boards } from '../../src/domain/team.ts';
import { ReceiptTable } from '../../src/screens/ReceiptTable.tsx';
import { TeamBoardTable } from '../../src/screens/TeamBoardTable.tsx';

const steps: ReceiptStep[] = [
  { kind: 'lesson', id: 'm01-l1', title: 'One', state: 'started', on: null, counts: null, passed: null },
  {
    kind: 'practice',
    id: 'shift',
    title: 'First shift',
    state: 'finished',
    on: '2026-11-20',
    counts: { wrongStopped: 3, wrongThrough: 1, rightStopped: 1, rightThrough: 5 },
    passed: false,
  },
];
const path = { id: 'onboarding', title: 'Onboarding', href: '', minutes: 1, steps: [] };
const made = new Date(2026, 10, 21, 0, 30).getTime();

it('a board shows practice beside the name, in words and four counts, and lessons as signs with hidden words', () => {
  const receipt = makeReceipt({ name: 'Lin', key: 'abcd-1', made, path, due: '2026-12-01', steps }, digest);
  const [board] = boards([receipt], ['Joel'], [{ ...path, steps }]);
  const html = render(<TeamBoardTable board={board as NonNullable<typeof board>} remove={() => {}} />);
  const heads = [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map((m) =>
    m[1]?.replace(/<[^>]+>/g, ' ').trim(),
  );
  expect(heads.slice(0, 5)).toEqual(['Person', 'Handed in', 'First shift', 'Due', 'Finished']);
  expect(html).toContain('finished, not passed yet');
  for (const count of ['3 wrong stopped', '1 wrong let through', '1 right stopped', '5 right let through'])
    expect(html).toContain(`<li>${count}</li>`);
  expect(html).toContain('1 of 2');
  expect(html).toContain('<span class="visually-hidden">started</span>');
  expect(html).toContain('not on your list');
  // By the reader's own calendar, half an hour past midnight.
  expect(html).toContain('21 Nov 2026');
});

it('the receipt lists all that leaves the browser: name, path, due date, moment, steps', () => {
  const html = render(<ReceiptTable name="Lin" path="Onboarding" due="2026-12-01" steps={steps} />);
  for (const part of ['Lin', 'Onboarding', '1 Dec 2026', 'the day and the minute you save it', 'First shift'])
    expect(html).toContain(part);
});
