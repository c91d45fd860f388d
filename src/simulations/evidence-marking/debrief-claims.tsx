import { evidence, told } from '#words-of/evidence-marking';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefProps } from '../contract.ts';
import { QuotedLines } from './debrief-lines.tsx';
import { counted, lineRight, verdictRight } from './kept.ts';
import type { Kept, KeptClaim, KeptSet } from './types.ts';

const words = told.items;

interface Props {
  kept: Kept;
  objection: DebriefProps<Kept>['objection'];
}

interface One {
  set: KeptSet;
  claim: KeptClaim;
  name: string;
}

/** Every claim again, with the line that decides it and why: those that went otherwise first. */
export function Claims({ kept, objection }: Props) {
  const list = (sets: readonly KeptSet[]): One[] =>
    sets.flatMap((set) => set.claims.map((claim, i) => ({ set, claim, name: words.name(set.title, i + 1) })));
  const all = list(counted(kept));
  const went = ({ claim }: One) => verdictRight(claim) && lineRight(claim) !== false;
  const others = all.filter((one) => !went(one));
  const right = [...list(kept.sets.filter(({ guided }) => guided)), ...all.filter(went)];
  return (
    <Section id="claims" title={words.title}>
      <p>{others.length === 0 ? words.none : words.lede}</p>
      <div class="others">
        {others.map((one) => (
          <Row key={one.claim.item} {...one} objection={objection} />
        ))}
      </div>
      {right.length > 0 && (
        <details class="figures others-fold">
          <summary>{words.all(right.length)}</summary>
          <div class="others">
            {right.map((one) => (
              <Row key={one.claim.item} {...one} objection={objection} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}

function Row({ set, claim, name, objection }: One & Pick<Props, 'objection'>) {
  return (
    <details class="unfold">
      <summary>
        <span class="other-name">
          <span class="quiet">{name}</span> {claim.text}
        </span>
        <Outcome {...claim} />
      </summary>
      <div class="evidence-told">
        <MachineVoice by={set.by}>
          <p>{claim.text}</p>
        </MachineVoice>
        <p>
          {evidence.reasons.key[claim.verdict]}. {words.said(evidence.verdictIn[claim.yours.verdict])}
        </p>
        <h4>{words.source}</h4>
        {claim.at.length === 0 ? (
          <p>{words.nowhere}</p>
        ) : (
          <QuotedLines documents={set.documents} at={claim.at} />
        )}
        {claim.yours.mark !== null && lineRight(claim) !== true && (
          <>
            <h4>{words.yourLine}</h4>
            <QuotedLines documents={set.documents} at={[claim.yours.mark]} />
          </>
        )}
        <h4>{words.why}</h4>
        <p>{claim.why}</p>
        {objection(claim.item, name)}
      </div>
    </details>
  );
}

/** What became of a claim, in words and with a sign. */
function Outcome(claim: KeptClaim) {
  const line = lineRight(claim);
  if (verdictRight(claim)) {
    if (line === false) return <Tag tone="unsure">{words.place}</Tag>;
    return <Tag tone="sound">{line === null ? words.rightNone : words.right}</Tag>;
  }
  if (claim.verdict === 'supported') return <Tag tone="unsure">{words.stopped}</Tag>;
  return claim.yours.verdict === 'supported' ? (
    <Tag tone="flawed">{words.through}</Tag>
  ) : (
    <Tag tone="unsure">{words.other}</Tag>
  );
}
