import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { standingOf } from '../domain/debrief.ts';
import { fourCounts } from '../domain/metrics/counts.ts';
import { $progress } from '../stores/progress.ts';
import { Change } from './debrief/Change.tsx';
import { Cost } from './debrief/Cost.tsx';
import { Counts, Reliance } from './debrief/Counts.tsx';
import { Dispute } from './debrief/Dispute.tsx';
import { Head } from './debrief/Head.tsx';
import { Judged } from './debrief/Judged.tsx';
import { Line } from './debrief/Line.tsx';
import { Next } from './debrief/Next.tsx';
import { Objections } from './debrief/Objections.tsx';
import { type PracticeList, usePracticeList } from './debrief/practice-list.ts';
import { Sureness } from './debrief/Sureness.tsx';
import { useUnfold } from './debrief/unfold.ts';
import { Where } from './debrief/Where.tsx';
import type { FinishedShift } from './kept.ts';
import type { AnyDebrief } from './parts-of.ts';

interface Props {
  shift: FinishedShift;
  /** What knows the type of the run; null when this site does not know it. */
  of: AnyDebrief | null;
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  /** Right after a shift the focus starts at the sentence, because the desk is gone. */
  takeFocus?: boolean;
  /** Practices to go on to; without them the debrief fetches the site's own. */
  practices?: PracticeList;
}

/**
 * How a shift went, counts first: one sentence, the marks, the four counts, then each figure with its interval or the
 * counts it still lacks, every item again, and one next practice. What knows the simulation comes in as `of`; all else
 * reads judgements alone.
 */
export default function Debrief({ shift, of, lesson, takeFocus = false, practices }: Props) {
  const { run, judgements, kept, stakes, ledger, mode, fresh, passed } = shift;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = usePracticeList(practices);
  const progress = useStore($progress, { ssr: 'initial' });
  useUnfold();
  useEffect(() => {
    if (!takeFocus) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);

  const counts = fourCounts(judgements);
  const standing = standingOf(mode, fresh, counts);
  const modes = list?.modes ?? {};
  const modeName = (id: string) => (Object.hasOwn(modes, id) && modes[id]) || id.replaceAll('-', ' ');
  const done = Object.values(progress.runs).filter((r) => r.passed);
  const own = useMemo(() => (of && kept ? of.read(kept.own) : null), [of, kept]);
  const told = own !== null && of ? of.head(own, judgements) : null;
  const estimated = judgements.some((j) => j.risk !== null);
  const links: [string, string][] = [
    ['trust', debrief.reliance.short],
    ...(of?.links(own) ?? []),
    ...(own === null ? [['judged', debrief.items] as [string, string]] : []),
    ['where', debrief.where.short],
    ...(estimated ? [['sure', debrief.sure.short] as [string, string]] : []),
    ...(ledger ? [['cost', debrief.costShort] as [string, string]] : []),
    ...(standing !== 'practice' ? [['change', debrief.change.short] as [string, string]] : []),
    ['next', debrief.next],
  ];
  return (
    <div class="page debrief">
      <Head
        title={kept?.title ?? shift.title}
        {...{ counts, passed, fresh, standing, heading }}
        sentence={told?.sentence ?? null}
        marks={told?.marks ?? []}
      >
        <nav class="on-page no-print" aria-label={debrief.onPage}>
          <ul>
            {links.map(([id, text]) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </Head>
      <Counts {...{ counts, standing, judgements }} />
      <Reliance {...{ counts, standing }} />
      <Line {...{ counts, stakes, standing }} />
      {of && (
        <of.default
          kept={own}
          {...{ judgements, standing, mode, stakes, ledger }}
          objection={(item, name) => <Dispute run={run} item={item} name={name} />}
        />
      )}
      {own === null && <Judged judgements={judgements} />}
      <Where {...{ judgements, modeName }} />
      {estimated && <Sureness {...{ judgements, standing }} />}
      {ledger && <Cost ledger={ledger} stakes={stakes} />}
      {standing !== 'practice' && <Change run={run} />}
      <Objections run={run} />
      <Next
        {...{ shift, lesson, list, modeName }}
        marks={(own !== null && of?.pass?.(own)) || null}
        square={(own !== null && of?.square?.(own)) || null}
        passed={done.map((r) => r.scenario)}
      />
    </div>
  );
}
