import { practice, brief as words } from '#words/practice';
import type { RunMode, Stakes } from '../domain/judgement.ts';
import { Title } from '../parts/Title.tsx';
import type { BriefText } from '../simulations/author.ts';

/** What the page's script must know of a practice. */
export interface BriefData {
  scenario: string;
  type: string;
  title: string;
  mode: RunMode;
  /** Begins with guided items the first time. */
  guided: boolean;
  stakes: Stakes;
}

/** What a practice says before it starts; made at build time from its scenario. */
export interface BriefPage extends BriefData {
  summary: string;
  /** Place in the full protocol of three sittings; null for all others. */
  sitting: number | null;
  minutes: number;
  level: number;
  /** In words, as everything here: the list of names stays out of the script. */
  departments: string;
  /** Kinds of error it trains, in words. */
  skills: string[];
  /** What the simulation says of itself. */
  text: BriefText;
}

const eyebrow = ({ mode, sitting }: BriefPage) =>
  sitting !== null
    ? words.eyebrowSitting(sitting)
    : mode === 'measured'
      ? words.eyebrowMeasured
      : words.eyebrow;

/**
 * All that a practice says before it starts. Plain text, made once at build time: the page carries it, its script
 * does not. The ways in stand below it.
 */
export function Brief({ brief }: { brief: BriefPage }) {
  const { stakes, text } = brief;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{eyebrow(brief)}</p>
        <h1 tabIndex={-1}>
          <Title text={brief.title} />
        </h1>
        <p>{brief.summary}</p>
        <dl class="facts">
          <div>
            <dt>{practice.length}</dt>
            <dd>
              {text.length}, {practice.minutes(brief.minutes)}
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
            {words.measuredPoints(text.length, brief.minutes).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack" aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <ol class="steps">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {text.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
      <section class="stack" aria-labelledby="moves">
        <h2 id="moves">{text.moves.title}</h2>
        <dl class="move-list">
          {text.moves.list.map(({ name, means }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
        {text.moves.note !== null && <p>{text.moves.note}</p>}
      </section>
      <section class="stack" aria-labelledby="stakes">
        <h2 id="stakes">{words.stakes}</h2>
        <p>{words.stakesLede}</p>
        <table class="stakes">
          <tbody>
            <tr>
              <th scope="row">{text.stakes.miss}</th>
              <td>{words.cost(stakes.missCents)}</td>
            </tr>
            <tr>
              <th scope="row">{text.stakes.falseStop}</th>
              <td>{words.cost(stakes.falseStopCents)}</td>
            </tr>
            {text.stakes.check !== null && (
              <tr>
                <th scope="row">{text.stakes.check}</th>
                <td>{words.cost(stakes.checkCents)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <section class="stack" aria-labelledby="pass">
        <h2 id="pass">{words.pass}</h2>
        <p>{text.pass}</p>
      </section>
    </>
  );
}
