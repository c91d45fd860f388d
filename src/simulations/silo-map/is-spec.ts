import { isDepartment, isStakes, isText, listOf, oneOf, shape, whole } from '../../domain/forms.ts';

const isNames = listOf(isText);

/** Has fetched data the form of a spec? Its parts in the rough: what its names lead to is the content check's affair. */
export const isSpec = shape({
  scenario: isText,
  mode: oneOf(['practice', 'measured']),
  stakes: isStakes,
  processes: listOf(
    shape({
      id: isText,
      department: isDepartment,
      people: isNames,
      first: isText,
      systems: listOf(shape({ id: isText, title: isText }), 6),
      links: listOf(shape({ id: isText, what: isText, may: isNames, needs: isNames, spare: isNames }), 6),
      questions: listOf(shape({ ask: isText, links: isNames }), 5),
    }),
    20,
  ),
  draw: whole(4),
  wrong: shape({ claims: whole(100), drafts: whole(100) }),
  subtlety: oneOf([1, 2, 3]),
  staff: isNames,
});
