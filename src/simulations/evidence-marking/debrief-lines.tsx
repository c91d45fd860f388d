import type { Document } from './types.ts';
import { lineAt, placeName } from './view-place.tsx';

/** Lines of the source under their names, word for word. */
export function QuotedLines({ documents, at }: { documents: readonly Document[]; at: readonly string[] }) {
  return (
    <dl class="evidence-quoted">
      {at.map((one) => {
        const found = lineAt(documents, one);
        return (
          found && (
            <div key={one}>
              <dt>{placeName(documents, one)}</dt>
              <dd>
                {found.document.kind === 'table'
                  ? found.line.text.map((cell, i) => `${found.document.columns[i] ?? ''}: ${cell}`).join('; ')
                  : found.line.text.join(' ')}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
