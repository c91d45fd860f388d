/** True where a pressed key writes something, so that no shortcut may fire. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Which of `choices` the keys 1, 2, 3 … stand for; null for any other key, with a modifier, or while typing. */
export function movesKey<T>(event: KeyboardEvent, choices: readonly T[]): T | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return null;
  if (document.querySelector('dialog[open]')) return null;
  if (!/^[1-9]$/.test(event.key)) return null;
  return choices[Number(event.key) - 1] ?? null;
}
