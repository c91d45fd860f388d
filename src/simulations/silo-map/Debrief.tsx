import { outOf } from '#words/shares';
import { direction, pair, status as statusWords } from '#words-of/silo-map';
import { month as monthWords, told } from '#words-of/silo-map/after';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { Section } from '../../parts/Section.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Statements } from './debrief-statements.tsx';
import { readKept } from './kept.ts';
import { designOf, isWide } from './month.ts';
import { avoidedOf } from './outcome.ts';
import { rightedOf } from './righted.ts';
import type { Kept, KeptLink, KeptProcess } from './types.ts';
import { SiloMap } from './view-map.tsx';
import { Month, Questions } from './view-month.tsx';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

const nameOf = ({ systems }: KeptProcess, { from, to }: KeptLink): string =>
  pair(systems[from]?.title ?? '', systems[to]?.title ?? '');

/** Links that were built with more access than their task needs. */
const wideOf = ({ links }: KeptProcess): KeptLink[] =>
  links.filter((link) => link.entry.build && isWide(link, designOf(link, link.entry).access));

/** Your map beside the real one, the month with your links, and every statement again with the lines that show it. */
export default function SiloDebrief({ kept, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  const { processes } = kept;
  const links = processes.flatMap((process) => process.links);
  const joins = links.filter(({ truth }) => truth === 'wrong-key');
  const named = links.filter(({ entry }) => entry.status === 'wrong-key');
  const found = joins.filter(({ entry }) => entry.status === 'wrong-key').length;
  return (
    <>
      <Section id="silo-map" title={told.map.title}>
        <p>{told.map.lede}</p>
        {processes.map((process) => (
          <RealMap key={process.id} process={process} />
        ))}
        <p>{told.map.joins(found, joins.length, named.length)}</p>
      </Section>
      <Section id="silo-month" title={told.month.title}>
        {processes.map((process) => (
          <ProcessMonth key={process.id} process={process} titled={processes.length > 1} />
        ))}
        <p class="quiet">{told.bestWhy}</p>
      </Section>
      <Section id="silo-statements" title={told.claims.title}>
        <Statements processes={processes} nameOf={nameOf} objection={objection} />
      </Section>
    </>
  );
}

/** What you said, what the AI said and what really happens, hand-over by hand-over; and the real map. */
function RealMap({ process }: { process: KeptProcess }) {
  const { links, systems, title } = process;
  return (
    <div class="silo-real">
      <table>
        <caption>{told.map.caption(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{told.map.link}</th>
            <th scope="col">{told.map.you}</th>
            <th scope="col">{told.map.ai}</th>
            <th scope="col">{told.map.really}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link, i) => (
            <tr key={link.id}>
              <th scope="row">
                {i + 1} {nameOf(process, link)}
              </th>
              <td>{link.entry.status ? statusWords.name[link.entry.status] : '–'}</td>
              <td>{statusWords.name[link.claim.status]}</td>
              <td>
                <strong>{statusWords.name[link.truth]}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SiloMap
        systems={systems}
        links={links.map(({ from, to, truth, entry }) => ({ from, to, status: truth, built: entry.build }))}
      />
    </div>
  );
}

/** The month of one process, why the best links were the best, and what was given away. */
function ProcessMonth({ process, titled }: { process: KeptProcess; titled: boolean }) {
  const { links, outcome } = process;
  const best = outcome.bestLinks.map((at) => links[at]).filter((link) => link !== undefined);
  const wide = wideOf(process);
  return (
    <div class="silo-real">
      {titled && <h3>{process.title}</h3>}
      <Month outcome={outcome} />
      <div class="stack">
        <p>
          {told.best(
            best.map((link) =>
              told.worth(nameOf(process, link), link.cases, process.unit, statusWords.short[link.truth]),
            ),
          )}
        </p>
        {wide.length > 0 && <p>{told.wide(wide.map((link) => nameOf(process, link)))}</p>}
        <Questions questions={outcome.questions} />
      </div>
    </div>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ pass, processes }, judgements) => {
  const { wrong, putRight } = rightedOf(judgements);
  const { rightStopped, rightThrough } = fourCounts(judgements);
  const right = rightStopped + rightThrough;
  const { yours, best } = avoidedOf(processes.map(({ outcome }) => outcome));
  const wide = processes.reduce((sum, process) => sum + wideOf(process).length, 0);
  const reaches = (got: number, of: number, mark: number) => of <= 0 || got / of >= mark - 1e-9;
  const { marks } = told;
  return {
    sentence: told.sentence(putRight, wrong, rightStopped, right, yours, best),
    marks: [
      {
        text: marks.wrong(outOf(pass.putRight), putRight, wrong),
        reached: reaches(putRight, wrong, pass.putRight),
      },
      {
        text: marks.right(outOf(pass.rightLetThrough), rightThrough, right),
        reached: reaches(rightThrough, right, pass.rightLetThrough),
      },
      {
        text: marks.avoided(outOf(pass.avoided), yours, best),
        reached: reaches(yours, best, pass.avoided),
      },
      { text: marks.wide(wide), reached: wide === 0 },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['silo-map', told.map.short],
        ['silo-month', told.month.short],
        ['silo-statements', told.claims.short],
      ]
    : [];

/** The choice of the next practice goes by the shares; the two rules beside them are this type's own. */
export const pass: Of<'pass'> = ({ pass: { putRight, rightLetThrough } }) => ({
  wrongStopped: putRight,
  rightLetThrough,
});

export const items: Of<'items'> = ({ processes }) =>
  processes.flatMap((process) =>
    process.links.flatMap((link) => {
      const name = nameOf(process, link);
      const [from, to] = [process.systems[link.from]?.title ?? '', process.systems[link.to]?.title ?? ''];
      const design = ({ key, direction: way, access }: KeptLink['right']) =>
        monthWords.right(
          key,
          direction(way, from, to),
          link.bundles.find(({ id }) => id === access)?.fields ?? [],
        );
      return [
        {
          item: `${process.id}-${link.id}-claim`,
          title: told.claims.claim(name),
          ai: statusWords.name[link.claim.status],
          key: told.key(link.claim.status === link.truth, statusWords.name[link.truth]),
        },
        {
          item: `${process.id}-${link.id}-draft`,
          title: told.claims.draft(name),
          ai: told.claims.draftText(link.draft.key, direction(link.draft.direction, from, to)),
          key: told.key(link.draftFault === null, design(link.right)),
        },
      ];
    }),
  );
