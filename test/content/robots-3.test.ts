import { workPart } from './gated.ts';

workPart(2);
