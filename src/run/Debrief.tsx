import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { standingOf } from '../domain/debrief.ts';
import { fourCounts } from '../domain/metrics/counts.ts';
import { $progress } from '../stores/progress.ts';
import { Change } from './debrief/Change.tsx';
import { Cost } from './debrief/Cost.tsx';
import { Counts, Reliance } from './debrief/Counts.tsx';
import { Items } from './debrief/desk/Items.tsx';
import { Moves } from './debrief/desk/Moves.tsx';
import { Stages } from './debrief/desk/Stages.tsx';
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

interface Props {
  shift: FinishedShift;
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  /** Right after a shift the focus starts at the sentence, because the desk is gone. */
  takeFocus?: boolean;
  /** Practices to go on to; without them the debrief fetches the site's own. */
  practices?: PracticeList;
}

/**
 * How a shift went, counts first: one sentence, the marks, the four counts, then each figure with its interval or the
 * counts it still lacks, every item again, and one next practice. Parts under `debrief/desk/` know the review desk;
 * all others read judgements alone.
 */
export default function Debrief({ shift, lesson, takeFocus = false, practices }: Props) {
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
  const links: [string, string][] = [
    ['trust', debrief.reliance.short],
    ['moves', debrief.moves.short],
    kept ? ['through', debrief.items] : ['judged', debrief.items],
    ['where', debrief.where.short],
    ['sure', debrief.sure.short],
    ...(ledger ? [['cost', debrief.costShort] as [string, string]] : []),
    ...(standing !== 'practice' ? [['change', debrief.change.short] as [string, string]] : []),
    ['next', debrief.next],
  ];
  return (
    <div class="page debrief">
      <Head
        title={kept?.title ?? shift.title}
        {...{ counts, passed, fresh, standing, heading }}
        marks={kept?.pass ?? null}
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
      <Stages {...{ judgements, standing, ledger }} />
      <Moves {...{ judgements, standing }} />
      <Line {...{ counts, stakes, standing }} />
      {kept ? <Items run={run} shown={kept.shown} roles={kept.roles} /> : <Judged judgements={judgements} />}
      <Where {...{ judgements, modeName }} />
      <Sureness {...{ judgements, standing }} />
      {ledger && <Cost ledger={ledger} stakes={stakes} />}
      {standing !== 'practice' && <Change run={run} />}
      <Objections run={run} />
      <Next {...{ shift, lesson, list, modeName }} passed={done.map((r) => r.scenario)} />
    </div>
  );
}
