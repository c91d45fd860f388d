/**
 * What a finished run showed, as text: deflated and base64, or plain JSON where the browser cannot deflate. Reading it
 * back stands in `kept-run.ts`: a page that is played writes only.
 */

/** Largest text that is inflated, and largest result, in characters and bytes. */
export const mostText = 2_000_000;
export const mostBytes = 4 * 1024 * 1024;

export const through = (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
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
