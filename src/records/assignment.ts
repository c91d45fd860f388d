import { type AssignmentLink, type Refusal, readAssignment } from '../domain/assignment.ts';
import { hash32 } from '../domain/hash32.ts';

/**
 * An assignment as the end of an address: `#assign=1.<deflated JSON, base64url>.<checksum>`. Browsers never send
 * that part to a host. The checksum finds links cut in half by a mail program; it proves nothing about who wrote it.
 */
const prefix = 'assign=';
/** A link longer than this is not one of ours (a full note deflates to well under it). */
const linkLimit = 6000;
const plainLimit = 20_000;

const checksum = (body: string) => hash32(`second-look/${body}`).toString(36).padStart(7, '0');

export async function encodeAssignment(link: AssignmentLink): Promise<string> {
  const body = toBase64Url(await deflate(JSON.stringify(link)));
  return `${prefix}1.${body}.${checksum(body)}`;
}

/** An address is not searched beyond this. */
const fragmentLimit = 20_000;

/** The part after `#` as it was made: programs that pass links on may have escaped it. */
function unescaped(fragment: string): string {
  const text = fragment.replace(/^#/, '').slice(0, fragmentLimit);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The assignment in an address, without what a mail program hung on to it; null when there is no whole one. */
export const assignmentIn = (fragment: string): string | null =>
  /assign=\d+\.[\w-]+\.[0-9a-z]{7}/.exec(unescaped(fragment))?.[0] ?? null;

/**
 * Reads the part after `#`; null when it is no assignment at all. `#assign` alone opens the form that makes one.
 */
export async function decodeAssignment(
  fragment: string,
): Promise<{ ok: true; link: AssignmentLink } | { ok: false; why: Refusal } | null> {
  const text = unescaped(fragment);
  if (text === 'assign' || !(text.startsWith('assi') || text.includes(prefix))) return null;
  if (Number(/assign=(\d+)\./.exec(text)?.[1] ?? 1) > 1) return { ok: false, why: 'newer' };
  const whole = assignmentIn(fragment);
  if ((whole ?? text).length > linkLimit) return { ok: false, why: 'too-long' };
  const [version, body, sum] = (whole ?? '').slice(prefix.length).split('.');
  if (version !== '1' || !body || !sum) return { ok: false, why: 'cut' };
  if (checksum(body) !== sum) return { ok: false, why: 'damaged' };
  try {
    return readAssignment(JSON.parse(await inflate(fromBase64Url(body))));
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops reading past `plainLimit`, so that a small link cannot unfold into a huge text. */
async function inflate(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > plainLimit) {
      await reader.cancel();
      throw new RangeError('the link unfolds to more than an assignment can hold');
    }
    parts.push(next.value);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
