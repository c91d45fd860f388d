import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

const icons = { sound: 'check', flawed: 'cross', unsure: 'hand' } as const satisfies Record<string, IconName>;

/** A verdict: a sign, words and a wash, so that colour is never alone. Only after commit. */
export function Tag({
  tone,
  children,
}: {
  tone: 'sound' | 'flawed' | 'unsure';
  children: ComponentChildren;
}) {
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}
