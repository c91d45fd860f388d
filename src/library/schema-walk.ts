import type { z } from 'zod';

/** The few parts of a Zod definition this file looks at (`schema.def` is Zod 4's public way to look inside). */
interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  discriminator?: string;
}

const def = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** Takes off `optional`, `default`, and what comes after a transform. */
function bare(schema: z.ZodType): z.ZodType {
  const inner = def(schema).innerType ?? def(schema).in;
  return inner ? bare(inner) : schema;
}

/** The kinds of object a value could be: one for an object, several for a union of objects. */
function objects(schema: z.ZodType): Def[] {
  const d = def(bare(schema));
  if (d.shape) return [d];
  return (d.options ?? []).flatMap(objects);
}

/** Names of the fields that may stand at this schema, for a union those of all its kinds. */
export const fieldNames = (schema: z.ZodType): string[] => [
  ...new Set(objects(schema).flatMap((d) => Object.keys(d.shape ?? {}))),
];

/**
 * The schema of what stands at `path` inside `data`. In a union of objects the kind is picked by the field
 * that tells them apart (`type`), else the first that knows the next name.
 */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!here) return undefined;
    const d: Def = def(bare(here));
    if (d.element) here = d.element;
    else if (d.valueType) here = d.valueType;
    else here = objects(here).find((o) => Object.hasOwn(o.shape ?? {}, String(step)))?.shape?.[String(step)];
  }
  return here;
}

/** The describing sentence of a field: its own, or that of what it wraps. */
export function describing(schema: z.ZodType | undefined): string | undefined {
  if (!schema) return undefined;
  const inner = def(schema).innerType ?? def(schema).in;
  return schema.description ?? describing(inner);
}
