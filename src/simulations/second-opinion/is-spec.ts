import { isFlag, isRecord, isShare, isText, listOf, oneOf, shape, whole } from '../../domain/forms.ts';
import { kindNames } from './kinds/names.ts';

/** Has fetched data the form of a spec? Written items are looked into as far as a run draws from them unseen. */
export const isSpec = shape({
  scenario: isText,
  title: isText,
  mode: oneOf(['practice', 'measured']),
  answer: oneOf(['number', 'verdict']),
  written: listOf(
    shape({
      id: isText,
      task: shape({
        title: isText,
        question: isText,
        label: isText,
        records: listOf(isRecord, 10),
        form: shape({ kind: oneOf(['number', 'verdict']) }),
        right: shape({ text: isText }),
        wrong: listOf(shape({ text: isText, why: isText }), 10),
        cueAt: listOf(isText),
      }),
    }),
  ),
  fromWritten: whole(100),
  made: listOf(shape({ kind: oneOf(kindNames), items: whole(100), level: oneOf([1, 2, 3]) }), 40),
  rules: isFlag,
  contrary: whole(4),
  pass: shape({ whereWrong: isShare, whereRight: isShare }),
});
