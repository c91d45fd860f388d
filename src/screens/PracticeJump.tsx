import { useEffect, useState } from 'preact/hooks';

/**
 * Links to the departments of the list. Each shows its own part alone, which the page's style does from the address
 * (`#payroll`), without script; the script adds which of them is shown now.
 */
export default function PracticeJump({
  label,
  links,
}: {
  label: string;
  links: { id: string; title: string; practices: string }[];
}) {
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const named = location.hash.slice(1);
      setNow(links.some(({ id }) => id === named) ? named : (links[0]?.id ?? null));
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return (
    <nav class="jump" aria-label={label}>
      <ul>
        {links.map(({ id, title, practices }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === now ? 'true' : undefined}>
              {title} <span class="quiet">{practices}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
