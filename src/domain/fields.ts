import { z } from 'zod';
import { departments, failureModes } from './case.ts';

export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected small letters, digits and single hyphens, such as "late-invoice"',
  )
  .describe(
    'The name that never changes: small letters, digits and hyphens. Titles and files may change, this may not.',
  );

export const title = z
  .string()
  .min(2)
  .max(90)
  .describe('What people read as the title; it may change at any time.');

export const sentence = z.string().min(2).max(600);

export const share = z.number().min(0).max(1);

export const department = z.enum(departments).describe('The department the work belongs to.');

export const failureMode = z.enum(failureModes).describe('The kind of error, as in failure-modes.yaml.');

export const status = z
  .enum(['published', 'draft'])
  .default('published')
  .describe('A draft stays out of the site, paths and search, while `npm run check` still reads it.');

export const formerly = z
  .array(z.string().min(1))
  .default([])
  .describe(
    'Addresses this page had before, such as "learn/old-module/old-lesson"; each one redirects here.',
  );

export const euros = z
  .string()
  .regex(/^\d+(\.\d{2})? EUR$/, 'expected an amount such as "12.00 EUR"')
  .transform((text) => Math.round(Number(text.replace(' EUR', '')) * 100));
