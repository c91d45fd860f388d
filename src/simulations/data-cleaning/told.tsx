import { day } from '#words/format';
import { spaced, tables } from '#words-of/data-cleaning';
import type { Shown } from '../../domain/metrics/figure.ts';
import { newcombeDiff } from '../../domain/metrics/proportion.ts';
import { shownRate } from '../../domain/metrics/shown.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { type Column, editable, type Kind, soundKinds } from './types.ts';
import type { Told, ToldRow } from './types-screen.ts';
import { actText } from './view-text.tsx';
import { rowWords } from './words.row_en.ts';
import { kindNames, told as words } from './words.told_en.ts';

/*
 * What the end of a run tells: once in practice right after the AI was run again, and in every debrief.
 */

export const rowIn =
  (rows: readonly ToldRow[]) =>
  (key: string): ToldRow =>
    rows.find((row) => row.key === key) ?? (rows[0] as ToldRow);

/** Difference of the two error rates, with Newcombe's interval. These are errors of the AI, not of the learner. */
function differenceOf({ errorsBefore, errorsAfter, jobs }: Told): Extract<Shown, { kind: 'figure' }> | null {
  const { diff, lo, hi } = newcombeDiff(errorsAfter, jobs, errorsBefore, jobs);
  return diff === null || lo === null || hi === null
    ? null
    : { kind: 'figure', value: diff, interval: { lo, hi } };
}

/** Errors before and after, as counts, bars and a difference with its interval. */
export function BeforeAfter({ told }: { told: Told }) {
  const { errorsBefore, errorsAfter, errorsBest, jobs, worse, wrongMerges, effects } = told;
  const bars: [string, number, boolean][] = [
    [words.before, errorsBefore, false],
    [words.after, errorsAfter, true],
    [words.best, errorsBest, false],
  ];
  const difference = differenceOf(told);
  const { lo = 0, hi = 0 } = difference?.interval ?? {};
  return (
    <div class="cost">
      <p>
        {words.errors(errorsBefore, errorsAfter, jobs)}{' '}
        {effects.length === 0
          ? words.none
          : words.captured(errorsBefore - errorsAfter, errorsBefore - errorsBest)}
      </p>
      <p>
        {words.worse(worse)} {wrongMerges > 0 && words.merged(wrongMerges)}
      </p>
      <div class="bars" aria-hidden="true">
        {bars.map(([name, n, own]) => (
          <div key={name} class={own ? 'bar-row own' : 'bar-row'}>
            <span class="bar-name">{name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
              <rect width="100" height="10" class="bar-rail" />
              <rect width={(100 * n) / jobs} height="10" class="bar-fill" />
            </svg>
            <span class="bar-value">{words.outOf(n, jobs)}</span>
          </div>
        ))}
      </div>
      {difference && effects.length > 0 && (
        <div class="finding">
          <p class="finding-plain">{hi < 0 ? words.clearLess : lo > 0 ? words.clearMore : words.unclear}</p>
          <p class="finding-number">{words.less(figureText(difference, 'points'))}</p>
          <p class="quiet">{words.intervalNote}</p>
        </div>
      )}
      <details class="figures unfold">
        <summary>{words.table}</summary>
        <table>
          <caption class="visually-hidden">{words.beforeAfter}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.wrongJobs}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(([name, n]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.outOf(n, jobs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Each change with the jobs it mended or broke. */
export function Effects({ told }: { told: Told }) {
  const { effects, rows } = told;
  const { effect } = words;
  const acts = effects.filter(({ act }) => act.do !== 'leave');
  if (acts.length === 0) return <p>{words.noEffects}</p>;
  const proposedAt = (key: string) => told.proposals.find(({ row }) => row === key)?.deed ?? null;
  const lines = { set: told.set, rowOf: rowIn(rows), proposedAt };
  return (
    <>
      <p class="quiet">{words.effectsNote}</p>
      <div class="scroll">
        <table class="cleaning-told">
          <caption class="visually-hidden">{words.effects}</caption>
          <thead>
            <tr>
              <th scope="col">{effect.what}</th>
              <th scope="col">{effect.minutes}</th>
              <th scope="col">{effect.mended}</th>
              <th scope="col">{effect.broken}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map(({ act, minutes, mended, broken }, i) => (
              <tr key={i}>
                <th scope="row">{actText(act, lines)}</th>
                <td>{minutes}</td>
                <td>{mended}</td>
                <td>{broken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The planted look-alikes and the real doubles, each pair once. */
export function Pairs({ told }: { told: Told }) {
  const { rows } = told;
  const at = rowIn(rows);
  const pairs = rows
    .filter(({ pair, no }) => pair !== null && at(pair).no > no)
    .sort((a, b) => Number(b.kind === 'lookAlikes') - Number(a.kind === 'lookAlikes'));
  const endOf = (row: ToldRow): string => (row.end.into === null ? row.key : endOf(at(row.end.into)));
  return (
    <ul class="cleaning-pairs">
      {pairs.map((row) => {
        const other = at(row.pair ?? '');
        const merged = endOf(row) === endOf(other);
        return (
          <li key={row.key}>
            {row.kind === 'lookAlikes'
              ? words.trapText(row, other, [row.register, other.register], merged)
              : words.double(row, other, row.register, merged && row.after && other.after)}
          </li>
        );
      })}
    </ul>
  );
}

/** Both scores, as counts and as an estimate for the whole file. */
export function ScoreBeside({ told }: { told: Told }) {
  const { rows, answer } = told;
  const n = rows.length;
  const marked = rows.filter(({ mark }) => mark === 'right').length;
  const right = rows.filter(({ kind }) => isSoundKind(kind)).length;
  const line = (name: string, x: number) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{words.outOf(x, n)}</td>
      <td>{figureText(shownRate(x, n))}</td>
    </tr>
  );
  return (
    <>
      <p>
        {words.score(marked, n)} {words.key(right, n)}
        {answer !== null && ` ${words.youSaid(answer, Math.round((100 * marked) / n))}`}
      </p>
      <table class="cleaning-told">
        <caption class="visually-hidden">{words.scoreShort}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.scoreCount}</th>
            <th scope="col">{words.scoreShare}</th>
          </tr>
        </thead>
        <tbody>
          {line(words.yourScore, marked)}
          {line(words.keyScore, right)}
        </tbody>
      </table>
      <p class="quiet">{words.scoreNote(n)}</p>
    </>
  );
}

export const isSoundKind = (kind: Kind): boolean =>
  kind === 'plain' || soundKinds.some((one) => one === kind);

/** Faulty records marked not right, and sound ones marked right. */
export function marksOf(rows: readonly ToldRow[]) {
  const faulty = rows.filter(({ kind }) => !isSoundKind(kind));
  const sound = rows.filter(({ kind }) => isSoundKind(kind));
  return {
    found: faulty.filter(({ mark }) => mark === 'not-right').length,
    faulty: faulty.length,
    kept: sound.filter(({ mark }) => mark === 'right').length,
    sound: sound.length,
  };
}

/** What is right for a row, in words. */
export function rightText(row: ToldRow, set: Told['set']): string {
  const { kind, truth, pair } = row;
  if (kind === 'duplicates' && pair !== null) return words.oneWith(Number(pair.slice(1)));
  if (truth.closed) return words.closed;
  if (truth.silent) return words.unknown;
  const wrong = isSoundKind(kind) ? [] : editable.filter((column) => row[column] !== truth[column]);
  if (wrong.length === 0) return words.asItStands;
  const write = (column: Column) => (column === 'account' ? spaced(truth.account) : truth[column]);
  return wrong.map((column) => `${tables[set].columns[column]} ${write(column)}`).join(', ');
}

/** Every row with what it was; in a table to score, with both marks. */
export function EveryRow({ told }: { told: Told }) {
  const { rows, set, task } = told;
  const { row: heads, rightWrong } = words;
  const yes = (right: boolean) => (right ? rightWrong.yes : rightWrong.no);
  return (
    <div class="scroll">
      <table class="cleaning-told">
        <caption class="visually-hidden">{words.rows}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.row}</th>
            <th scope="col">{heads.was}</th>
            <th scope="col">{heads.papers}</th>
            {task === 'clean' ? (
              <th scope="col">{heads.ai}</th>
            ) : (
              <>
                <th scope="col">{heads.checker}</th>
                <th scope="col">{heads.you}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.no}. {row.name}
                <span class="quiet cleaning-sub">{day(row.last, true)}</span>
              </th>
              <td>{kindNames[row.kind]}</td>
              <td>{rightText(row, set)}</td>
              {task === 'clean' ? (
                <td>
                  {yes(row.before)}, {yes(row.after)}
                </td>
              ) : (
                <>
                  <td>{row.check ? rowWords.mark[row.check.says] : ''}</td>
                  <td>{row.mark ? rowWords.mark[row.mark] : ''}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
