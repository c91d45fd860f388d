import { making, report } from './content/commands.ts';
import { practices, references } from './content/holding.ts';
import { lessons, questions } from './content/lessons.ts';
import { manner } from './content/manner.ts';
import { fields, files, yaml } from './content/reading.ts';

export { hypeWords } from './content/hype.ts';
export { short } from './content/said.ts';

/** Everything the content check and the trainer's commands say. */
export const content = {
  ...fields,
  ...files,
  ...yaml,
  ...lessons,
  ...questions,
  ...references,
  ...practices,
  ...manner,
  ...report,
  ...making,
};
