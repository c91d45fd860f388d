const name = 'second-look:keys';

/** Switches single keys on or off, here and in every tab; where storage is blocked, for this page (see keys.ts). */
export function setSingleKeys(on: boolean): void {
  const choice = on ? 'on' : 'off';
  try {
    localStorage.setItem(name, choice);
  } catch {
    document.documentElement.dataset['keys'] = choice;
  }
}

/** Calls `changed` when another tab switched them. Returns the way to stop. */
export function onSingleKeys(changed: () => void): () => void {
  const listen = (event: StorageEvent) => event.key === name && changed();
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
