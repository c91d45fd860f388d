import type { ComponentChildren, RefObject } from 'preact';
import { moves as moveWords } from '#words/moves';
import { practice, brief as words } from '#words/practice';
import { moves } from '../domain/case.ts';
import type { PassMarks, Stakes } from '../domain/judgement.ts';

/** What a practice says before it starts; made at build time from its scenario. */
export interface BriefData {
  scenario: string;
  type: string;
  title: string;
  summary: string;
  minutes: number;
  items: number;
  level: number;
  /** In words, as everything here: the list of names stays out of the script. */
  departments: string;
  /** Kinds of error it trains, in words. */
  skills: string[];
  reasons: 'after-each' | 'at-the-end';
  stakes: Stakes;
  pass: PassMarks;
}

interface Props {
  brief: BriefData;
  heading: RefObject<HTMLHeadingElement>;
  /** The ways in: start, continue, or why neither is possible. */
  children: ComponentChildren;
}

/** The first screen of a practice. It reads whole without script; only the ways in need one. */
export function Brief({ brief, heading, children }: Props) {
  const { stakes, pass } = brief;
  return (
    <div class="page narrow brief">
      <header class="page-head">
        <p class="eyebrow">{words.eyebrow}</p>
        <h1 ref={heading} tabIndex={-1}>
          {brief.title}
        </h1>
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
          <div>
            <dt>{practice.trains}</dt>
            <dd>{brief.skills.join(' · ')}</dd>
          </div>
        </dl>
      </header>
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
      <section class="ways" aria-label={words.start}>
        {children}
      </section>
    </div>
  );
}
