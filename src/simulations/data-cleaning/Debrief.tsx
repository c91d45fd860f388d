import { outOf } from '#words/shares';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { readKept } from './kept.ts';
import {
  BeforeAfter,
  Effects,
  EveryRow,
  isSoundKind,
  marksOf,
  Pairs,
  rightText,
  rowIn,
  ScoreBeside,
} from './told.tsx';
import type { Kept } from './types-screen.ts';
import { classNames, deedText, rowWords } from './words.row_en.ts';
import { kindNames, told as words } from './words.told_en.ts';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

/** The AI before and after, which fix moved what, the look-alikes, the proposals, and the best use of the minutes. */
export default function CleaningDebrief({ kept, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  if (kept.task === 'score')
    return (
      <>
        <Section id="score" title={words.scoreShort}>
          <ScoreBeside told={kept} />
        </Section>
        <Section id="rows" title={words.rows}>
          <EveryRow told={kept} />
          <Objections kept={kept} objection={objection} />
        </Section>
      </>
    );
  return (
    <>
      <Section id="again" title={words.beforeAfter}>
        <BeforeAfter told={kept} />
      </Section>
      <Section id="effects" title={words.effects}>
        <Effects told={kept} />
      </Section>
      <Section id="pairs" title={words.trap}>
        <Pairs told={kept} />
      </Section>
      <Section id="proposals" title={words.proposals}>
        <Proposals kept={kept} objection={objection} />
      </Section>
      <Section id="best" title={words.bestPlan}>
        <Best kept={kept} />
      </Section>
      {kept.rule && (
        <Section id="rule" title={words.rule}>
          <Rule rule={kept.rule} />
        </Section>
      )}
      <Section id="rows" title={words.rows}>
        <details class="figures unfold">
          <summary>{words.showRows(kept.rows.length)}</summary>
          <EveryRow told={kept} />
        </details>
      </Section>
    </>
  );
}

type Objecting = Pick<DebriefProps<Kept>, 'objection'> & { kept: Kept };

/** First the proposals that were handled wrongly, then all others behind a fold. */
function Proposals({ kept, objection }: Objecting) {
  const odd = kept.proposals.filter(({ judgement }) => judgement.sound === judgement.stopped);
  const fine = kept.proposals.filter((one) => !odd.includes(one));
  return (
    <>
      {odd.length === 0 ? (
        <p>{words.allHandled}</p>
      ) : (
        <>
          <h3>{words.mishandled}</h3>
          <ProposalList kept={kept} some={odd} objection={objection} />
        </>
      )}
      {fine.length > 0 && (
        <details class="figures unfold">
          <summary>{words.handled(fine.length)}</summary>
          <ProposalList kept={kept} some={fine} objection={objection} />
        </details>
      )}
    </>
  );
}

/** Each proposal: what it said, whether that was right, what you did, and what the record was. */
function ProposalList({ kept, some, objection }: Objecting & { some: Kept['proposals'] }) {
  const { rows, set } = kept;
  const at = rowIn(rows);
  return (
    <ul class="cleaning-proposals">
      {some.map(({ row, deed, confidence, judgement, kind }) => (
        <li key={row}>
          <p>
            <strong>
              {at(row).no}. {at(row).name}
            </strong>{' '}
            <Tag tone={judgement.sound ? 'sound' : 'flawed'}>
              {judgement.sound ? words.was.right : words.was.wrong}
            </Tag>
          </p>
          <p>
            {deedText(deed, set, at)} <span class="quiet">{rowWords.confidence(confidence)}.</span>
          </p>
          <p>
            {words.youDid(words.you[judgement.move])}{' '}
            {words.recordWas(kindNames[kind], rightText(at(row), set))}
          </p>
          {objection(judgement.item, at(row).name)}
        </li>
      ))}
    </ul>
  );
}

/** In a table to score one may object to the key of a record where the mark was not the key's. */
function Objections({ kept, objection }: Objecting) {
  const odd = kept.rows.filter(({ mark, kind }) => mark !== (isSoundKind(kind) ? 'right' : 'not-right'));
  if (odd.length === 0) return null;
  return (
    <details class="figures unfold">
      <summary>{words.differ(odd.length)}</summary>
      <ul class="cleaning-proposals">
        {odd.map((row) => (
          <li key={row.key}>
            <p>
              <strong>
                {row.no}. {row.name}
              </strong>{' '}
              {words.recordWas(kindNames[row.kind], rightText(row, kept.set))}
            </p>
            {objection(`row-${row.key.slice(1)}`, row.name)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the minutes would have been best used for. */
function Best({ kept }: { kept: Kept }) {
  const { best, rows, budget, used, looks } = kept;
  const { plan, planDone } = words;
  const at = rowIn(rows);
  return (
    <>
      <p>{words.bestLede(budget, used, looks)}</p>
      <div class="scroll">
        <table class="cleaning-told">
          <caption class="visually-hidden">{words.bestPlan}</caption>
          <thead>
            <tr>
              <th scope="col">{plan.what}</th>
              <th scope="col">{plan.rows}</th>
              <th scope="col">{plan.minutes}</th>
              <th scope="col">{plan.mended}</th>
              <th scope="col">{plan.done}</th>
            </tr>
          </thead>
          <tbody>
            {best.map((step) => (
              <tr key={`${step.fix} ${step.rows.join(' ')}`}>
                <th scope="row">{step.fix ? classNames[step.fix] : words.mend(kindNames[step.kind])}</th>
                <td>{step.rows.map((key) => at(key).no).join(', ')}</td>
                <td>{step.minutes}</td>
                <td>{step.mended}</td>
                <td>{step.done ? planDone.yes : planDone.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Rule({ rule }: { rule: NonNullable<Kept['rule']> }) {
  return (
    <>
      <p>{rule.question}</p>
      {rule.chosen === null && <p>{words.ruleNone}</p>}
      <ul class="cleaning-proposals">
        {rule.options.map(({ text, right, why }, i) => (
          <li key={text}>
            <p>
              {text} {rule.chosen === i && <span class="row-note">{rowWords.yourRule}</span>}
            </p>
            <p>
              <Tag tone={right ? 'sound' : 'flawed'}>{right ? rowWords.ruleRight : rowWords.ruleWrong}</Tag>{' '}
              {why}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = (kept) => {
  const { pass, errorsBefore, errorsAfter, errorsBest, jobs, worse, wrongMerges } = kept;
  if (kept.task === 'score') {
    const { found, faulty, kept: right, sound } = marksOf(kept.rows);
    const reached = (x: number, n: number, least: number) => n === 0 || x / n >= least - 1e-9;
    return {
      sentence: words.scoreHead(found, faulty, right, sound),
      marks: [
        {
          text: words.markFaulty(outOf(pass.faulty), found, faulty),
          reached: reached(found, faulty, pass.faulty),
        },
        {
          text: words.markSound(outOf(pass.sound), right, sound),
          reached: reached(right, sound, pass.sound),
        },
      ],
    };
  }
  const [mended, most] = [errorsBefore - errorsAfter, errorsBefore - errorsBest];
  return {
    sentence: words.errors(errorsBefore, errorsAfter, jobs),
    marks: [
      {
        text: words.markCaptured(
          outOf(pass.captured),
          most === 0 ? words.nothingToMend : words.outOf(mended, most),
        ),
        reached: most === 0 || mended / most >= pass.captured - 1e-9,
      },
      { text: words.markWorse(pass.madeWorse, worse), reached: worse <= pass.madeWorse },
      { text: words.markMerges(pass.wrongMerges, wrongMerges), reached: wrongMerges <= pass.wrongMerges },
    ],
  };
};

export const links: Of<'links'> = (kept) => {
  if (!kept) return [];
  if (kept.task === 'score')
    return [
      ['score', words.scoreShort],
      ['rows', words.rowsShort],
    ];
  return [
    ['again', words.short],
    ['effects', words.effectsShort],
    ['pairs', words.trapShort],
    ['proposals', words.proposalsShort],
    ['best', words.bestShort],
    ...(kept.rule ? [['rule', words.rule] as [string, string]] : []),
    ['rows', words.rowsShort],
  ];
};

export const items: Of<'items'> = ({ task, proposals, rows, set }) => {
  const at = rowIn(rows);
  if (task === 'score')
    return rows.map((row) => ({
      item: `row-${row.key.slice(1)}`,
      title: row.name,
      ai: row.check ? rowWords.checkSays[row.check.says] : '',
      key: words.recordWas(kindNames[row.kind], rightText(row, set)),
    }));
  return proposals.map(({ row, deed, kind, judgement }) => ({
    item: judgement.item,
    title: at(row).name,
    ai: deedText(deed, set, at),
    key: words.objectionKey(judgement.sound, words.recordWas(kindNames[kind], rightText(at(row), set))),
  }));
};
