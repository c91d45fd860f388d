/**
 * Hands the reader a file to keep, as a download. The browser says neither whether nor where it was saved, so
 * anything that depends on it has to ask the reader.
 */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers fetch the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
