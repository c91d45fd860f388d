import { driftAfter as words } from '#words-of/drift';
import { LineChart } from './line-chart.tsx';
import { unclear } from './reason.ts';
import type { Kept, Result, ShownLine } from './types.ts';

type Frame = Pick<Kept, 'step' | 'perPeriod' | 'limit'>;

/** Stopped in time on evidence that showed next to nothing: early luck is not skill (science/spec 1.7). */
const isLucky = ({ assessment: { result, posteriorAtStop } }: ShownLine): boolean =>
  result === 'in-time' && posteriorAtStop !== null && posteriorAtStop < 0.5;

/** How a line ended, as a sentence and as a tag. */
export const titleOf = (line: ShownLine): string =>
  isLucky(line) ? words.lucky.title : words.title[line.assessment.result];
export function tagOf(line: ShownLine): { tone: 'sound' | 'flawed' | 'unsure'; text: string } {
  const { result } = line.assessment;
  return isLucky(line)
    ? { tone: 'unsure', text: words.lucky.tag }
    : { tone: tones[result], text: words.tag[result] };
}

const tones: Record<Result, 'sound' | 'flawed' | 'unsure'> = {
  'went-on': 'sound',
  'in-time': 'sound',
  excused: 'unsure',
  unseen: 'unsure',
  late: 'flawed',
  'false-stop': 'flawed',
  missed: 'flawed',
};

/** What is told of a settled line, part by part: its title, and sentences. */
function partsOf(line: ShownLine, { step, perPeriod, limit }: Frame): [title: string, sentences: string[]][] {
  const { tau, stop, cause, assessment: a, leftOut } = line;
  const named = (place: number) => words.place(step, perPeriod, place);
  const at = (place: number) => words.at(step, named(place));
  const before = tau !== null && stop !== null && stop < tau;
  const changed = tau !== null && !before;
  const creep = line.shape === 'creep';
  const size = step === 'week' ? perPeriod : 1;

  const happened = [
    tau === null
      ? words.never
      : before
        ? words.wouldChange(named(tau), at(tau), creep)
        : words.changed(named(tau), at(tau), creep),
    ...(changed && cause ? [cause.explains] : []),
  ];

  const yours = [stop === null ? words.ran : words.stopped(at(stop))];
  if (a.posteriorAtStop !== null) yours.push(words.posterior(a.posteriorAtStop));
  if (a.result === 'false-stop') yours.push(words.thin);
  if (a.result === 'excused') yours.push(words.grounds);
  if (changed && a.posteriorAtStop !== null) yours.push(...words.early(a.posteriorAtStop));
  yours.push(words.ideal(a.idealStop === null ? null : at(a.idealStop)));
  if (a.delay !== null && a.excess !== null)
    yours.push(
      words.delay(
        words.steps(step, Math.ceil(a.delay / size)),
        a.excess,
        words.steps(step, Math.abs(a.excess)),
      ),
    );

  if (a.result === 'in-time' && a.tallyDue !== null && a.excess !== null && a.excess > limit)
    yours.push(words.tallyLate);

  const out: string[] = [];
  if (changed) out.push(words.through(a.wrongThrough));
  if (changed && a.idealThrough > 0) out.push(words.idealThrough(a.idealThrough));
  if (a.held > 0) out.push(words.held(a.held));

  const end = stop ?? line.audited.length;
  const noted = line.log.find(({ known, period }) => known !== null && period <= Math.ceil(end / perPeriod));
  const way: string[] = [];
  if (noted?.known)
    way.push(words.known(line.audited.slice(0, end).filter((was) => was === 2).length, noted.known));
  if (leftOut.known + leftOut.other > 0) way.push(words.leftOut(leftOut.known, leftOut.other));
  if (a.looks > 0) way.push(words.looks(a.looks));

  const all: [string, string[]][] = [
    [words.parts.happened, happened],
    [words.parts.yours, yours],
    [words.parts.cause, causeOf(line, changed)],
    [words.parts.out, out],
    [words.parts.way, way],
  ];
  return all.filter(([, sentences]) => sentences.length > 0);
}

/** The cause that was named, held against the true one. */
function causeOf({ cause, reason }: ShownLine, changed: boolean): string[] {
  if (!reason) return changed && cause ? [words.reason.none(cause.name)] : [];
  if (!changed || !cause) return reason.id === unclear ? [] : [words.reason.nothing(reason.name)];
  if (reason.id === cause.id) return [words.reason.right(cause.name)];
  return [
    reason.id === unclear ? words.reason.unclear(cause.name) : words.reason.wrong(reason.name, cause.name),
  ];
}

/** A settled line in words and on its time line: right after it in practice, and in the debrief. */
export function LineTold({ line, frame }: { line: ShownLine; frame: Frame }) {
  return (
    <div class="drift-told">
      <dl class="drift-parts">
        {partsOf(line, frame).map(([title, sentences]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{sentences.join(' ')}</dd>
          </div>
        ))}
      </dl>
      <LineChart line={line} frame={frame} />
    </div>
  );
}
