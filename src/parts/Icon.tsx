/** Small signs that stand beside words, never instead of them. */
const paths = {
  check: 'M4 10.5 8 14.5 16 5.5',
  cross: 'M5 5 15 15M15 5 5 15',
  hand: 'M10 4v8M10 15.5v.5',
  lock: 'M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z',
  open: 'M5 7.5 10 12.5 15 7.5',
};

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
