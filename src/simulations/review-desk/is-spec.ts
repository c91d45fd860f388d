import { familyNames } from '../../domain/families/names.ts';
import {
  isDepartment,
  isFlag,
  isPass,
  isStakes,
  isText,
  listOf,
  oneOf,
  shape,
  whole,
} from '../../domain/forms.ts';

/** The most items a shift may have; forty are a long one. */
const mostItems = 100;

/** Has fetched data the form of a spec? */
export const isSpec = shape({
  scenario: isText,
  title: isText,
  items: whole(mostItems),
  wrong: whole(mostItems),
  mode: oneOf(['practice', 'measured']),
  generated: listOf(
    shape({ family: oneOf(familyNames), items: whole(mostItems), subtlety: oneOf([1, 2, 3]) }),
    20,
  ),
  planted: whole(mostItems),
  adaptive: isFlag,
  guide: listOf(isText, 10),
  reasons: oneOf(['after-each', 'at-the-end']),
  stakes: isStakes,
  pass: isPass,
  roles: listOf(shape({ id: isText, title: isText, departments: listOf(isDepartment) })),
});
