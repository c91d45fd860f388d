import { number } from '#words/format';

import { month as words } from '#words-of/silo-map/after';
import { breaks, type Outcome } from './types.ts';

const plans = ['before', 'after', 'best'] as const;

/** The same month three times: a sentence, a small chart, and the counts behind it. */
export function Month({ outcome }: { outcome: Outcome }) {
  const { before, after, best } = outcome;
  const most = Math.max(1, ...plans.map((plan) => outcome[plan].minutes));
  return (
    <div class="silo-month">
      <p>
        {words.sentence(before.minutes, after.minutes, best.minutes)} {words.exposed(after.exposed)}
      </p>
      <div class="bars" aria-hidden="true">
        {plans.map((plan) => (
          <div key={plan} class={plan === 'after' ? 'bar-row own' : 'bar-row'}>
            <span class="bar-name">{words[plan]}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
              <rect width="100" height="10" class="bar-rail" />
              <rect width={(100 * outcome[plan].minutes) / most} height="10" class="bar-fill" />
            </svg>
            <span class="bar-value">{words.hours(outcome[plan].minutes)}</span>
          </div>
        ))}
      </div>
      <table class="silo-counts">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            {plans.map((plan) => (
              <th key={plan} scope="col" class="figure">
                {words[plan]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {breaks.map((kind) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              {plans.map((plan) => (
                <td key={plan} class="figure">
                  {number(outcome[plan].by[kind])}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.work}</th>
            {plans.map((plan) => (
              <td key={plan} class="figure">
                {words.hours(outcome[plan].minutes)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.shown}</th>
            {plans.map((plan) => (
              <td key={plan} class="figure">
                {number(outcome[plan].exposed)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <details class="figures unfold">
        <summary>{words.weeks}</summary>
        <table class="silo-counts">
          <caption>{words.weekCaption}</caption>
          <thead>
            <tr>
              <td />
              {plans.map((plan) => (
                <th key={plan} scope="col" class="figure">
                  {words[plan]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before.weeks.map((_, week) => (
              <tr key={words.week(week + 1)}>
                <th scope="row">{words.week(week + 1)}</th>
                {plans.map((plan) => (
                  <td key={plan} class="figure">
                    {number(outcome[plan].weeks[week] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="quiet">{words.simulated}</p>
    </div>
  );
}

/** What the joined systems answer, before and after. */
export function Questions({ questions }: { questions: Outcome['questions'] }) {
  const count = (when: 'before' | 'after') => questions.filter((question) => question[when]).length;
  const said = (right: boolean) => (right ? words.answered : words.notAnswered);
  return (
    <div class="silo-month">
      <p>{words.questionsText(count('before'), count('after'))}</p>
      <table class="silo-counts">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ ask, before, after }) => (
            <tr key={ask}>
              <th scope="row">{ask}</th>
              <td>{said(before)}</td>
              <td>{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
