import type { ComponentChildren } from 'preact';
import { debrief } from '#words/debrief';
import { spotDebrief, told } from '#words-of/spot-error';
import { RecordTable } from '../../parts/RecordTable.tsx';
import { Section } from '../../parts/Section.tsx';
import type { Kept, KeptPart, KeptPiece, Outcome } from './types.ts';
import { partWords } from './view-cells.tsx';
import { summaryOf, ToldPanel } from './view-told.tsx';

const words = spotDebrief.pieces;

/** All parts of a piece, whichever side they stand on. */
export const partsOf = ({ panels }: KeptPiece): KeptPart[] => panels.flatMap(({ parts }) => parts);

/** How many parts came out as what. */
const countOf = (parts: readonly KeptPart[], outcome: Outcome): number =>
  parts.filter((part) => part.outcome === outcome).length;

interface Props {
  kept: Kept;
  objection(item: string, name: string): ComponentChildren;
}

/** Hits, false marks and misses of each piece as a table, then every piece again with its words. */
export function Pieces({ kept, objection }: Props) {
  const { pieces, seek } = kept;
  return (
    <Section id={words.id} title={words.title}>
      <p>{words.lede(seek)}</p>
      <table class="counts-table spot-counts">
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.piece}</th>
            <th scope="col" class="figure">
              {words.hits(seek)}
            </th>
            <th scope="col" class="figure">
              {words.falseMarks(seek)}
            </th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <Counts key={piece.key} title={piece.title} parts={partsOf(piece)} seek={seek} />
          ))}
          <Counts title={words.all} parts={pieces.flatMap(partsOf)} seek={seek} />
        </tbody>
      </table>
      <h3>{words.again}</h3>
      <div class="others">
        {pieces.map((piece) => (
          <Again key={piece.key} piece={piece} kept={kept} objection={objection} />
        ))}
      </div>
    </Section>
  );
}

function Counts({ title, parts, seek }: Pick<Kept, 'seek'> & { title: string; parts: readonly KeptPart[] }) {
  const hits = countOf(parts, 'hit');
  const faults = hits + countOf(parts, 'miss');
  const falseMarks = countOf(parts, 'false-mark');
  return (
    <tr>
      <th scope="row">{title}</th>
      <td class="figure">{faults === 0 ? words.soundPiece(seek) : debrief.count(hits, faults)}</td>
      <td class="figure">{debrief.count(falseMarks, parts.length - faults)}</td>
    </tr>
  );
}

/** One piece that opens: as it was, each part with its verdict; an objection to each part where verdicts differ. */
function Again({ piece, kept, objection }: Props & { piece: KeptPiece }) {
  const { kinds, seek, fix } = kept;
  const parts = partsOf(piece);
  const name = (part: KeptPart) => spotDebrief.item(piece.title, partWords(part));
  return (
    <details class="unfold">
      <summary>
        <span class="other-name">{piece.title}</span>
        <span class="quiet">
          {spotDebrief.pieces.line(
            countOf(parts, 'hit'),
            countOf(parts, 'miss'),
            countOf(parts, 'false-mark'),
            seek,
          )}
        </span>
      </summary>
      <div class="spot-again">
        <p class="case-lesson">{summaryOf(parts, seek)}</p>
        <p class="quiet">
          {piece.task} {piece.records.length > 0 && words.opened(piece.opened)}
        </p>
        {piece.records.length > 0 && (
          <details class="figures">
            <summary>{words.records}</summary>
            <div class="spot-records">
              {piece.records.map((record) => (
                <div key={record.id} class="sheet">
                  <RecordTable record={record} level={4} />
                </div>
              ))}
            </div>
          </details>
        )}
        <div class={piece.panels.length > 1 ? 'spot-two' : 'spot-single'}>
          {piece.panels.map((panel) => (
            <ToldPanel
              key={panel.title}
              panel={panel}
              parts={panel.parts}
              kinds={kinds}
              seek={seek}
              fix={fix}
              level={4}
              more={(part) => {
                const own = panel.parts.find(({ at }) => at === part.at);
                const agrees =
                  part.outcome === 'left' ||
                  (part.outcome === 'hit' && part.kindRight === true && part.fixRight !== false);
                return own && !agrees ? objection(own.item, name(own)) : null;
              }}
            />
          ))}
        </div>
      </div>
    </details>
  );
}

/** What one may object to, for the file of objections. */
export const objectionsOf = ({ kinds, seek, pieces }: Kept) =>
  pieces.flatMap((piece) =>
    partsOf(piece).map((part) => ({
      item: part.item,
      title: spotDebrief.item(piece.title, partWords(part)),
      ai: part.cells.join(', '),
      key:
        part.kind === null
          ? `${spotDebrief.keySound(seek)} ${part.odd ? `${told.odd} ` : ''}${part.why}`
          : spotDebrief.keyFault(
              kinds.find(({ id }) => id === part.kind)?.title ?? part.kind,
              part.why,
              seek,
            ),
    })),
  );
