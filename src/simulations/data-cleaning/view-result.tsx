import { BeforeAfter, Effects, EveryRow, Pairs, ScoreBeside } from './told.tsx';
import type { Told } from './types-screen.ts';
import { told as words } from './words.told_en.ts';

/** Practice only: what came of the work, right after the AI was run again or the score was handed in. */
export function Result({ told }: { told: Told }) {
  if (told.task === 'score')
    return (
      <>
        <ScoreBeside told={told} />
        <h3>{words.rows}</h3>
        <EveryRow told={told} />
      </>
    );
  return (
    <>
      <BeforeAfter told={told} />
      <h3>{words.trap}</h3>
      <Pairs told={told} />
      <h3>{words.effects}</h3>
      <Effects told={told} />
    </>
  );
}
