import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { localDay } from '../../domain/day.ts';
import { Section } from '../../parts/Section.tsx';
import { $progress } from '../../stores/progress.ts';

const words = debrief.dispute;

/** "Export my objections": nothing stands here until there is one. */
export function Objections({ run }: { run: string }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const [said, setSaid] = useState('');
  const all = Object.values(progress.disputes);
  const here = all.filter((d) => d.run === run).length;
  if (here === 0 && said === '') return null;
  const save = (as: 'csv' | 'json') =>
    // Few ever need it, so it is fetched when they do.
    import('./objections.ts')
      .then(({ exportObjections }) => exportObjections(progress, as, localDay(Date.now())))
      .then(
        (file) => setSaid(words.saved(file)),
        () => setSaid(words.notSaved),
      );
  return (
    <Section id="objections" title={words.export}>
      <p>{words.count(here, all.length)}</p>
      <p class="quiet no-print">{words.exportNote}</p>
      <p class="row no-print">
        <button type="button" class="button" onClick={() => void save('csv')}>
          {words.asTable}
        </button>
        <button type="button" class="button" onClick={() => void save('json')}>
          {words.asData}
        </button>
      </p>
      <p class="quiet no-print" role="status">
        {said}
      </p>
    </Section>
  );
}
