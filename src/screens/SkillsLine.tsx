import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { today } from '#words/today';
import { localDay } from '../domain/day.ts';
import { isMeasured } from '../domain/measured.ts';
import { type MeasureAgain, measureAgain } from '../domain/profile/again.ts';
import { href } from '../parts/href.ts';
import { measuredRuns } from '../stores/measured.ts';
import { $progress } from '../stores/progress.ts';

const words = today.skills;

/** One line on Today once something was measured: that it is time again, or where the figures are. */
export function SkillsLine() {
  const progress = useStore($progress, { ssr: 'initial' });
  const [again, setAgain] = useState<MeasureAgain | null>(null);
  const shifts = Object.values(progress.runs).filter(isMeasured).length;
  useEffect(() => {
    if (shifts > 0) void measuredRuns().then((runs) => setAgain(measureAgain(runs, Date.now())));
  }, [shifts]);
  if (shifts === 0) return null;
  return (
    <p>
      {again?.due ? words.due(localDay(again.lastAt)) : words.soFar(shifts)}{' '}
      <a href={href('/profile/')}>{words.link}</a>
    </p>
  );
}
