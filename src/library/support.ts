import type { Framework } from './schemas/framework.ts';

/** One part of a framework as a way through the lessons supports it. */
interface SupportedPart {
  id: string;
  title: string;
  /** Lessons of the way that support it, in their order there. */
  lessons: string[];
  practices: string[];
  /** Only some of the part, or only some of its lessons, lie on the way. */
  partly: boolean;
  note: string | undefined;
}

export interface Support {
  framework: Framework;
  parts: SupportedPart[];
  /** Titles of the parts that nothing on the way supports. */
  open: string[];
}

/**
 * What a way through lessons and practices supports of a framework: part by part, from the mapping in
 * frameworks.yaml, so that no path can say more than its lessons hold. Null where it supports nothing of it.
 */
export function supportOf(
  framework: Framework,
  lessons: readonly string[],
  practices: readonly string[],
): Support | null {
  const parts = framework.parts.map((part): SupportedPart => {
    const taught = lessons.filter((id) => part.lessons.includes(id));
    return {
      id: part.id,
      title: part.title,
      lessons: taught,
      practices: practices.filter((id) => part.practices.includes(id)),
      partly: part.partly || taught.length < part.lessons.length,
      note: part.note,
    };
  });
  const held = parts.filter((part) => part.lessons.length > 0);
  if (held.length === 0) return null;
  return {
    framework,
    parts: held,
    open: parts.filter((part) => part.lessons.length === 0).map((part) => part.title),
  };
}
