import { number } from '#words/format';
import { drift, driftAfter, driftDebrief as words } from '#words-of/drift';
import { shownDrift } from '../../domain/metrics/shown.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { readKept } from './kept.ts';
import { LineTold, tagOf } from './line-told.tsx';
import type { Kept, Result, ShownLine } from './types.ts';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

const outcomes = {
  'went-on': 'correctContinue',
  'in-time': 'stopped',
  late: 'stopped',
  excused: 'falseStop',
  'false-stop': 'falseStop',
  missed: 'missedDrift',
  unseen: 'missedDrift',
} as const;

const are = (lines: readonly ShownLine[], ...wanted: Result[]): number =>
  lines.filter(({ assessment }) => wanted.includes(assessment.result)).length;

/** How timely the stops were, over all lines; then every line on its own time line. */
export default function DriftDebrief({ kept, standing, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  return (
    <>
      <Timing kept={kept} rates={standing !== 'practice'} />
      <Section id="lines" title={words.lines.title}>
        {kept.lines.map((line, i) => {
          const name = words.lines.name(i + 1, line.name);
          const tag = tagOf(line);
          return (
            <article key={line.key} class="drift-line">
              <header>
                <h3>{name}</h3>
                <Tag tone={tag.tone}>{tag.text}</Tag>
              </header>
              <LineTold line={line} frame={kept} />
              <details class="figures unfold">
                <summary>{words.lines.log}</summary>
                <ul class="points">
                  {line.log.map(({ period, text, known }) => (
                    <li key={text}>
                      <span class="quiet">{drift.period(kept.step, period)}:</span> {text}
                      {known !== null && <span class="quiet"> {drift.explains(kept.step, known)}</span>}
                    </li>
                  ))}
                </ul>
              </details>
              {objection(line.key, name)}
            </article>
          );
        })}
      </Section>
    </>
  );
}

/** Delay and excess delay as middle and range, stops for nothing, causes, looks, and what no one can avoid. */
function Timing({ kept: { lines, step, perPeriod }, rates }: { kept: Kept; rates: boolean }) {
  const size = step === 'week' ? perPeriod : 1;
  const found = shownDrift(
    lines.map(({ assessment: a }) => ({
      outcome: outcomes[a.result],
      delay: a.delay === null ? null : Math.ceil(a.delay / size),
      excessDelay: a.excess,
    })),
  );
  const steps = (n: number) => driftAfter.steps(step, n);
  const against = (n: number) =>
    n === 0 ? words.over.same : n > 0 ? words.over.later(steps(n)) : words.over.sooner(steps(-n));
  const early = are(lines, 'excused', 'false-stop');
  const stopped = lines.filter(({ assessment: { result } }) => result === 'in-time' || result === 'late');
  const changed = lines.filter(
    ({ assessment: { delay, result } }) => delay !== null || result === 'missed' || result === 'unseen',
  );
  const sum = (of: (line: ShownLine) => number, some = lines) =>
    some.reduce((all, line) => all + of(line), 0);
  const asRate = rates ? figureText(found.falseStops) : null;
  return (
    <Section id="timing" title={words.over.title}>
      <div class="finding">
        <h3>{words.over.delayTitle}</h3>
        {found.delay.kind === 'spread' ? (
          <p class="finding-plain">
            {words.over.delay(
              found.delay.lowest === found.delay.highest,
              steps(found.delay.median),
              number(found.delay.lowest),
              steps(found.delay.highest),
            )}
          </p>
        ) : (
          <p class="finding-plain">{words.over.none}</p>
        )}
        {found.excess.kind === 'spread' && (
          <p class="finding-number">
            {words.over.excess(
              found.excess.lowest === found.excess.highest,
              against(found.excess.median),
              against(found.excess.lowest),
              against(found.excess.highest),
            )}
          </p>
        )}
        {changed.length > 0 && (
          <p>
            {words.over.nobody(
              sum(({ assessment }) => assessment.wrongThrough, changed),
              sum(({ assessment }) => assessment.idealThrough, changed),
            )}
          </p>
        )}
      </div>
      <div class="finding">
        <h3>{words.over.falseTitle}</h3>
        <p class="finding-plain">{words.over.falseStops(early, lines.length)}</p>
        {asRate && <p class="finding-number">{words.over.rate(asRate)}</p>}
        {are(lines, 'excused') > 0 && <p>{words.over.excused(are(lines, 'excused'))}</p>}
      </div>
      <p>
        {words.over.looks(
          sum(({ assessment }) => assessment.looks),
          lines.length,
        )}{' '}
        {words.over.causes(
          stopped.filter(({ cause, reason }) => cause !== null && cause.id === reason?.id).length,
          stopped.length,
        )}
      </p>
    </Section>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ lines, step, limit }) => {
  const inTime = are(lines, 'in-time');
  const stopped = inTime + are(lines, 'late');
  const changed = stopped + are(lines, 'missed', 'unseen');
  const early = are(lines, 'excused', 'false-stop');
  const owed = inTime + are(lines, 'late', 'missed');
  return {
    sentence: words.sentence(stopped, changed, early, lines.length - changed),
    marks: [
      {
        text: words.markFalse(are(lines, 'false-stop'), are(lines, 'excused')),
        reached: are(lines, 'false-stop') === 0,
      },
      { text: words.markTime(inTime, owed, step, limit), reached: inTime === owed },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['timing', words.over.short],
        ['lines', words.lines.short],
      ]
    : [];

export const items: Of<'items'> = ({ lines, step, perPeriod }) =>
  lines.map((line, i) => ({
    item: line.key,
    title: words.lines.name(i + 1, line.name),
    ai: words.lines.ai(line.name),
    key:
      line.tau === null
        ? words.lines.keySound
        : words.lines.keyChanged(driftAfter.place(step, perPeriod, line.tau), line.cause?.name ?? ''),
  }));
