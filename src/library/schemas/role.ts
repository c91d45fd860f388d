import { z } from 'zod';
import { department, id, title } from '../../domain/fields.ts';

export const roleSchema = z
  .strictObject({
    id,
    title: title.describe('The role at Alder & Finch, such as "Payroll lead".'),
    departments: z.array(department).min(1).describe('Departments whose desks may hand over to this role.'),
  })
  .describe('Somebody a case can be handed to (roles.yaml).');
export type Role = z.output<typeof roleSchema>;
