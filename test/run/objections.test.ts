import { describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { emptyProgress, type Progress } from '../../src/domain/progress.ts';
import { objectionsOf } from '../../src/run/debrief/objections.ts';
import { finished, of, ownOf } from './played.ts';

const kept = ownOf(finished('expert', 5));
const items = of.items?.(kept) ?? [];
const first = kept.shown[0] as (typeof kept.shown)[number];

function progressWith(...disputes: [run: string, item: string, text: string][]): Progress {
  const progress = emptyProgress();
  progress.name = 'Sam Lee';
  disputes.forEach(([run, item, text], at) => {
    progress.disputes[`${run}/${item}`] = { run, item, text, at };
  });
  progress.runs['run1'] = {
    run: 'run1',
    scenario: 'forty',
    seed: 5,
    caseSet: 'abc',
  } as Progress['runs'][string];
  return progress;
}

describe('objections to be exported', () => {
  it('hold the practice, the case, what the AI said, the key and the text, and no name', async () => {
    const found = await objectionsOf(progressWith(['run1', first.case.id, 'No.']), async () => items);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      scenario: 'forty',
      seed: 5,
      caseSet: 'abc',
      case: first.case.id,
      title: first.case.title,
      text: 'No.',
    });
    expect(found[0]?.ai).toContain(first.case.ai.text);
    expect(found[0]?.key).toContain(first.case.truthText);
    expect(JSON.stringify(found)).not.toContain('Sam Lee');
  });
  it('come oldest first, and each run is read once', async () => {
    let reads = 0;
    const [a, b] = kept.shown.map((item) => item.case.id) as [string, string];
    const found = await objectionsOf(progressWith(['run1', b, 'B'], ['run1', a, 'A']), async () => {
      reads++;
      return items;
    });
    expect(found.map(({ text }) => text)).toEqual(['B', 'A']);
    expect(reads).toBe(1);
  });
  it('of a run that is thinned out or unknown keep the text, and say what is gone', async () => {
    const gone = await objectionsOf(progressWith(['gone', 'pay-01', 'Still.']), async () => null);
    expect(gone[0]).toMatchObject({
      case: 'pay-01',
      text: 'Still.',
      ai: debrief.dispute.thinned,
      scenario: '',
    });
  });
});
