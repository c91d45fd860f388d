import type { ComponentChildren } from 'preact';

/** One part of a debrief under its heading; `id` is where the list at the top leads. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
