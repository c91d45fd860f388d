import { sections } from '#words-of/second-opinion/debrief';

/** What a figure is and where it comes from, one tap away. */
export const What = ({ text }: { text: string }) => (
  <details class="measure no-print">
    <summary>{sections.what}</summary>
    <div class="measure-body">
      <p>{text}</p>
    </div>
  </details>
);
