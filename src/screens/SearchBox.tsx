import { useStore } from '@nanostores/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { search as words } from '#words/search';
import type { Course } from '../domain/course.ts';
import { earlyText } from '../parts/early.ts';
import { $progress } from '../stores/progress.ts';
import { type Hit, searchSite } from './pagefind.ts';

type Place = 'site' | 'yours';
interface Found {
  hits: Hit[];
  total: number;
}
const page = 10;

/** One box for both searches: the published pages (Pagefind) and the learner's own record (lunr, never sent). */
export function SearchBox({
  course,
  query = '',
  autofocus = false,
}: {
  course: Course;
  query?: string;
  autofocus?: boolean;
}) {
  const id = useId();
  const progress = useStore($progress, { ssr: 'initial' });
  const [text, setText] = useState(() => query || earlyText(id));
  const [place, setPlace] = useState<Place>('site');
  const [kind, setKind] = useState('');
  const [module, setModule] = useState('');
  const [most, setMost] = useState(page);
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLOListElement>(null);
  /** Which result gets the focus once more of them are there. */
  const goTo = useRef<number | null>(null);

  useEffect(() => {
    if (autofocus) box.current?.focus();
  }, [autofocus]);
  useEffect(() => setMost(page), [text, place, kind, module]);
  useEffect(() => {
    const link = goTo.current === null ? null : results.current?.querySelectorAll('a')[goTo.current];
    if (!link) return;
    goTo.current = null;
    link.focus();
  }, [found]);
  useEffect(() => {
    let stale = false;
    const asked = text.trim();
    if (asked === '') {
      setFound(null);
      setState('idle');
      return;
    }
    setState('searching');
    const filters = { ...(kind ? { kind } : {}), ...(module ? { module } : {}) };
    const search =
      place === 'site'
        ? searchSite(asked, filters, most)
        : import('./yours.ts').then((m) => m.searchYours(course, progress, asked, most));
    search.then(
      (answer) => {
        if (stale || answer === null) return;
        setFound(answer);
        setState('idle');
      },
      () => !stale && setState('failed'),
    );
    return () => {
      stale = true;
    };
  }, [text, place, kind, module, most, course, progress]);

  const move = (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    // Radio buttons and lists of choices need these keys for themselves.
    if (event.target !== box.current && !(event.target instanceof HTMLAnchorElement)) return;
    const links = [...(results.current?.querySelectorAll('a') ?? [])];
    if (links.length === 0) return;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    event.preventDefault();
    if (event.key === 'ArrowUp' && at <= 0) box.current?.focus();
    else links[Math.min(links.length - 1, event.key === 'ArrowDown' ? at + 1 : at - 1)]?.focus();
  };

  return (
    <div class="search" onKeyDown={move}>
      <div class="field">
        <label for={id}>{words.label}</label>
        <input
          ref={box}
          id={id}
          type="search"
          value={text}
          autocomplete="off"
          maxLength={200}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      </div>
      <fieldset class="search-places">
        <legend class="visually-hidden">{words.where}</legend>
        {(['site', 'yours'] as const).map((p) => (
          <label key={p}>
            <input type="radio" name={`${id}-place`} checked={place === p} onChange={() => setPlace(p)} />
            {words.places[p]}
          </label>
        ))}
      </fieldset>
      {place === 'site' && (
        <div class="row">
          <label class="search-filter">
            {words.kind}
            <select value={kind} onChange={(e) => setKind(e.currentTarget.value)}>
              <option value="">{words.all}</option>
              {Object.entries(words.kinds).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label class="search-filter">
            {words.module}
            <select value={module} onChange={(e) => setModule(e.currentTarget.value)}>
              <option value="">{words.all}</option>
              {course.modules.map((m) => (
                <option key={m.id} value={m.title}>
                  {m.title}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <p class="quiet" role="status">
        {state === 'searching'
          ? words.searching
          : state === 'failed'
            ? words.failed
            : found
              ? words.found(found.total)
              : null}
        {state === 'idle' && !found && <span class="keys-only">{words.hint}</span>}
      </p>
      {found && found.total === 0 && state === 'idle' && (
        <p>{place === 'site' ? words.nothing : words.nothingYours}</p>
      )}
      {found && found.hits.length > 0 && (
        <ol class="hits" ref={results}>
          {found.hits.map((hit) => (
            <li key={hit.url + hit.title}>
              <a href={hit.url}>{hit.title}</a>
              {hit.kind && <span class="quiet"> {words.kindOf[hit.kind as keyof typeof words.kindOf]}</span>}
              <p class="quiet">
                {hit.excerpt.map((piece, i) =>
                  piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text,
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {found && found.total > found.hits.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            goTo.current = found.hits.length;
            setMost(most + page);
          }}
        >
          {words.more(Math.min(page, found.total - found.hits.length))}
        </button>
      )}
    </div>
  );
}
