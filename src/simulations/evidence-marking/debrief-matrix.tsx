import { evidence, told } from '#words-of/evidence-marking';
import { Icon } from '../../parts/Icon.tsx';
import { Section } from '../../parts/Section.tsx';
import { counted, lineRight, pointsOf, verdictRight } from './kept.ts';
import { falseMarks, isFound } from './steps.ts';
import type { Kept, KeptClaim, KeptSet } from './types.ts';
import { placeName, placeNames } from './view-place.tsx';

const words = told.matrix;

/** Claims against places: what the source says of each claim and where, beside what was said and where. */
export function Matrix({ kept }: { kept: Kept }) {
  return (
    <Section id="matrix" title={words.title}>
      <p>{words.lede}</p>
      {counted(kept).map((set) => (
        <Table key={set.id} set={set} />
      ))}
    </Section>
  );
}

function Table({ set }: { set: KeptSet }) {
  const { verdicts, lines } = pointsOf(set.claims);
  const id = `matrix-${set.id}`;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby={id}>
      <table class="evidence-matrix">
        <caption id={id}>
          {words.caption(set.title)}. {words.count(verdicts.x, verdicts.n, lines.x, lines.n)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.claim}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.keyAt}</th>
            <th scope="col">{words.yours}</th>
            <th scope="col">{words.yoursAt}</th>
          </tr>
        </thead>
        <tbody>
          {set.claims.map((claim, i) => (
            <Row key={claim.item} {...{ set, claim }} number={i + 1} />
          ))}
          {set.leftOut && <LeftOut set={set} leftOut={set.leftOut} />}
        </tbody>
      </table>
    </div>
  );
}

const Sign = ({ right }: { right: boolean }) => (
  <span class={right ? 'evidence-sign sound' : 'evidence-sign flawed'}>
    <Icon name={right ? 'check' : 'cross'} />
  </span>
);

function Row({ set, claim, number }: { set: KeptSet; claim: KeptClaim; number: number }) {
  const right = verdictRight(claim);
  const line = lineRight(claim);
  const { verdict, mark } = claim.yours;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{evidence.verdict[claim.verdict]}</td>
      <td>
        {claim.at.length === 0 ? words.none : words.or(claim.at.map((at) => placeName(set.documents, at)))}
      </td>
      <td>
        <Sign right={right} /> {evidence.verdict[verdict]}
        <span class="visually-hidden">, {right ? words.same : words.other}</span>
      </td>
      <td>
        {mark === null ? (
          words.none
        ) : (
          <>
            <Sign right={line === true} /> {placeName(set.documents, mark)}
            <span class="visually-hidden">, {line === true ? words.right : words.wrong}</span>
          </>
        )}
      </td>
    </tr>
  );
}

function LeftOut({ set, leftOut }: { set: KeptSet; leftOut: NonNullable<KeptSet['leftOut']> }) {
  const { gaps, yours } = leftOut;
  const right = gaps.every((gap) => isFound(gap, yours.marks)) && falseMarks(gaps, yours.marks).length === 0;
  return (
    <tr>
      <th scope="row">{words.leftOut}</th>
      <td colSpan={2}>
        {gaps.length === 0
          ? words.nothing
          : gaps.map(({ at }) => words.or(at.map((one) => placeName(set.documents, one)))).join('; ')}
      </td>
      <td colSpan={2}>
        <Sign right={right} /> {yours.none ? words.nothing : placeNames(set.documents, yours.marks)}
        <span class="visually-hidden">, {right ? words.same : words.other}</span>
      </td>
    </tr>
  );
}
