import { told } from '#words-of/evidence-marking';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefProps } from '../contract.ts';
import { QuotedLines } from './debrief-lines.tsx';
import { counted, gapsOf } from './kept.ts';
import { falseMarks, isFound } from './steps.ts';
import type { Kept, KeptSet } from './types.ts';
import { placeNames } from './view-place.tsx';

const words = told.leftOut;

interface Props {
  kept: Kept;
  objection: DebriefProps<Kept>['objection'];
}

/** What each summary left out, and what was marked as missing. */
export function LeftOut({ kept, objection }: Props) {
  const sets = counted(kept);
  const { x, n } = gapsOf(sets);
  return (
    <Section id="left-out" title={words.title}>
      <p>{words.lede(x, n)}</p>
      {sets.map((set) => set.leftOut && <One key={set.id} {...{ set, objection }} leftOut={set.leftOut} />)}
    </Section>
  );
}

function One({
  set,
  leftOut,
  objection,
}: { set: KeptSet; leftOut: NonNullable<KeptSet['leftOut']> } & Pick<Props, 'objection'>) {
  const { gaps, yours } = leftOut;
  const extra = falseMarks(gaps, yours.marks);
  return (
    <article class="told">
      <header>
        <h3>{set.title}</h3>
      </header>
      <p class="quiet">{words.asked(set.asked)}</p>
      {gaps.length === 0 && <p>{words.nothing}</p>}
      {gaps.map((gap) => {
        const found = isFound(gap, yours.marks);
        return (
          <div key={gap.why} class="evidence-told">
            <p>
              <Tag tone={found ? 'sound' : 'flawed'}>{found ? words.found : words.missed}</Tag>
            </p>
            <QuotedLines documents={set.documents} at={gap.at} />
            <p>{gap.why}</p>
          </div>
        );
      })}
      <p>
        {yours.none ? words.saidNone : words.marked(placeNames(set.documents, yours.marks))}{' '}
        {extra.length > 0 && words.extra(placeNames(set.documents, extra))}
      </p>
      {objection(leftOut.item, told.items.leftOutName(set.title))}
    </article>
  );
}
