import { useEffect, useState } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { figures } from '#words/measures';
import { changeOf } from '../../domain/debrief.ts';
import type { MeasuredRun } from '../../domain/measured.ts';
import type { NotYet } from '../../domain/metrics/figure.ts';
import type { Change as ChangeFigure } from '../../domain/metrics/shown.ts';
import { notYetText } from '../../parts/charts/figure-text.ts';
import { Finding } from '../../parts/Finding.tsx';
import { Section } from '../../parts/Section.tsx';
import { measuredRuns } from '../../stores/measured.ts';

const words = debrief.change;

/** Change is told only between pooled measured runs of one scenario, and only where its interval leaves out 0. */
export function Change({ run }: { run: string }) {
  const [runs, setRuns] = useState<MeasuredRun[] | 'unread' | null>(null);
  useEffect(() => {
    measuredRuns().then(setRuns, () => setRuns('unread'));
  }, []);
  return (
    <Section id="change" title={words.title}>
      {runs === 'unread' ? <p>{words.unread}</p> : runs && <Changes {...changeOf(runs, run)} />}
    </Section>
  );
}

const missing = (change: NotYet): string =>
  debrief.notYet(words.what, notYetText(change, { shifts: words.runs }));

/** Both sides, each with its own finding; exported for its test. */
export function Changes({ through, stopped }: ReturnType<typeof changeOf>) {
  return (
    <>
      <p>
        {words.lede} {words.few}
      </p>
      {through.kind === 'not-yet' && stopped.kind === 'not-yet' ? (
        <Finding plain={null} number={missing(through)} measure="change" />
      ) : (
        <div class="findings">
          <One title={words.through} change={through} />
          <One title={words.stopped} change={stopped} />
        </div>
      )}
    </>
  );
}

function One({ title, change }: { title: string; change: ChangeFigure | NotYet }) {
  if (change.kind === 'not-yet')
    return <Finding title={title} plain={null} number={missing(change)} measure="change" />;
  const { kind, difference, interval, before, after } = change;
  return (
    <Finding
      title={title}
      plain={kind === 'no-clear-change' ? words.none : difference > 0 ? words.more : words.fewer}
      number={words.number(
        debrief.count(before.x, before.n),
        debrief.count(after.x, after.n),
        figures.points(difference, interval.lo, interval.hi),
      )}
      measure="change"
    />
  );
}
