import { moves as moveWords } from '#words/moves';
import { practice, brief as words } from '#words/practice';
import { moves } from '../domain/case.ts';
import type { PassMarks, RunMode, Stakes } from '../domain/judgement.ts';

/** What a practice says before it starts; made at build time from its scenario. */
export interface BriefData {
  scenario: string;
  type: string;
  title: string;
  summary: string;
  mode: RunMode;
  /** Place in the full protocol of three sittings; null for all others. */
  sitting: number | null;
  minutes: number;
  items: number;
  level: number;
  /** In words, as everything here: the list of names stays out of the script. */
  departments: string;
  /** Kinds of error it trains, in words. */
  skills: string[];
  reasons: 'after-each' | 'at-the-end';
  /** Are known errors mixed in? */
  planted: boolean;
  /** Do the made-up items follow the learner's answers? */
  adaptive: boolean;
  stakes: Stakes;
  pass: PassMarks;
}

const eyebrow = ({ mode, sitting }: BriefData) =>
  sitting !== null
    ? words.eyebrowSitting(sitting)
    : mode === 'measured'
      ? words.eyebrowMeasured
      : words.eyebrow;

/**
 * All that a practice says before it starts. Plain text, made once at build time: the page carries it, its script
 * does not. The ways in stand below it.
 */
export function Brief({ brief }: { brief: BriefData }) {
  const { stakes, pass } = brief;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{eyebrow(brief)}</p>
        <h1 tabIndex={-1}>{brief.title}</h1>
        <p>{brief.summary}</p>
        <dl class="facts">
          <div>
            <dt>{practice.length}</dt>
            <dd>
              {practice.items(brief.items)}, {practice.minutes(brief.minutes)}
            </dd>
          </div>
          <div>
            <dt>{practice.departments}</dt>
            <dd>{brief.departments}</dd>
          </div>
          <div>
            <dt>{practice.level}</dt>
            <dd>{practice.levels[brief.level]}</dd>
          </div>
          {/* A measurement that names the errors it holds would hand out what it asks for. */}
          {brief.mode === 'practice' && (
            <div>
              <dt>{practice.trains}</dt>
              <dd>{brief.skills.join(' · ')}</dd>
            </div>
          )}
        </dl>
      </header>
      {brief.mode === 'measured' && (
        <section class="stack" aria-labelledby="measured">
          <h2 id="measured">{words.measured}</h2>
          <ul class="points">
            {words.measuredPoints(brief.items, brief.minutes).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack" aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <ol class="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {words.after[brief.reasons]} {words.noClock}
        </p>
        {brief.adaptive && <p>{words.adaptive}</p>}
        {brief.planted && <p>{words.planted}</p>}
      </section>
      <section class="stack" aria-labelledby="moves">
        <h2 id="moves">{words.moves}</h2>
        <dl class="move-list">
          {moves.map((move) => (
            <div key={move}>
              <dt>{moveWords.name[move]}</dt>
              <dd>{moveWords.means[move]}</dd>
            </div>
          ))}
        </dl>
        <p>{words.movesNote}</p>
      </section>
      <section class="stack" aria-labelledby="stakes">
        <h2 id="stakes">{words.stakes}</h2>
        <p>{words.stakesLede}</p>
        <table class="stakes">
          <tbody>
            <tr>
              <th scope="row">{words.miss}</th>
              <td>{words.cost(stakes.missCents)}</td>
            </tr>
            <tr>
              <th scope="row">{words.falseStop}</th>
              <td>{words.cost(stakes.falseStopCents)}</td>
            </tr>
            <tr>
              <th scope="row">{words.check}</th>
              <td>{words.cost(stakes.checkCents)}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <section class="stack" aria-labelledby="pass">
        <h2 id="pass">{words.pass}</h2>
        <p>{words.passLine(pass.wrongStopped, pass.rightLetThrough)}</p>
      </section>
    </>
  );
}
