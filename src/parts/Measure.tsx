import { useState } from 'preact/hooks';
import { type MeasureId, measures, measure as words } from '#words/measures';

type Definitions = typeof import('#words/definitions');

/**
 * What a figure is, one tap away: its plain name, what the field calls it, how it is worked out, what it needs, source.
 * `named` shows the name beside the words, where two stand side by side. Definitions are fetched at the first tap.
 */
export function Measure({ id, named = false }: { id: MeasureId; named?: boolean }) {
  const [found, setFound] = useState<Definitions | 'failed' | null>(null);
  const { name } = measures[id];
  const fetchOnce = (event: { currentTarget: HTMLDetailsElement }) => {
    if (!event.currentTarget.open || (found && found !== 'failed')) return;
    import('#words/definitions').then(setFound, () => setFound('failed'));
  };
  return (
    <details class="measure no-print" onToggle={fetchOnce}>
      <summary>
        {words.open}
        <span class={named ? undefined : 'visually-hidden'}>{words.of(name)}</span>
      </summary>
      <div class="measure-body">
        <p>
          <strong>{name}</strong>
        </p>
        {found === 'failed' && <p role="status">{words.failed}</p>}
        {found && found !== 'failed' && <Definition id={id} {...found} />}
      </div>
    </details>
  );
}

/** The four parts of a definition. */
export function Definition({ id, definitions, parts }: { id: MeasureId } & Definitions) {
  const { field, means, needs, source } = definitions[id];
  return (
    <dl>
      <dt>{parts.field}</dt>
      <dd>{field}</dd>
      <dt>{parts.means}</dt>
      <dd>{means}</dd>
      <dt>{parts.needs}</dt>
      <dd>{needs}</dd>
      <dt>{parts.source}</dt>
      <dd>{source}</dd>
    </dl>
  );
}
