/**
 * What a finished run showed, as text: deflated and base64, or plain JSON where the browser cannot deflate.
 * Reading is careful, because a backup may come from anybody.
 */

/** Largest text that is inflated, and largest result, in characters and bytes. */
const mostText = 2_000_000;
const mostBytes = 4 * 1024 * 1024;

const through = (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(stream);

/** The text to keep; null when it would be larger than can be read back. */
export async function packShown(shown: unknown): Promise<string | null> {
  const json = JSON.stringify(shown);
  if (json === undefined || json.length > mostBytes) return null;
  let text = json;
  if (typeof CompressionStream === 'function') {
    const packed = new Uint8Array(
      await new Response(through(json, new CompressionStream('deflate-raw'))).arrayBuffer(),
    );
    let binary = '';
    for (let i = 0; i < packed.length; i += 0x8000) {
      binary += String.fromCharCode(...packed.subarray(i, i + 0x8000));
    }
    text = btoa(binary);
  }
  return text.length <= mostText ? text : null;
}

/** What was shown, or null when the text is not ours, is broken, or would unfold beyond 4 MB. Never throws. */
export async function readShown(text: string | null): Promise<unknown> {
  if (text === null || text.length > mostText) return null;
  try {
    return JSON.parse(/^[[{]/.test(text) ? text : await inflate(text));
  } catch {
    return null;
  }
}

async function inflate(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    size += value.length;
    if (size > mostBytes) {
      void reader.cancel().catch(() => {});
      throw new RangeError('shown: unfolds beyond the limit');
    }
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}
