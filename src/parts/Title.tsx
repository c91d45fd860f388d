/** Letters of a word that fits beside others in a heading 320 px wide; longer ones may break at their hyphen. */
const most = 14;
const hyphenated = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u;

/**
 * A title in a heading. "Cut-off" or "20-minute" goes to the next line whole and not by halves; the text itself, and
 * with it search, cards and screen readers, keeps its plain hyphen.
 */
export function Title({ text }: { text: string }) {
  // Every second piece is what the brackets of the pattern caught.
  return (
    <>
      {text
        .split(hyphenated)
        .map((piece, i) =>
          i % 2 === 1 && piece.length <= most ? <span class="whole-word">{piece}</span> : piece,
        )}
    </>
  );
}
