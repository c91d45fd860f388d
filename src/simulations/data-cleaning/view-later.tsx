/** What a screen needs only once a row lies open or the AI was run again: fetched while the table is read. */
export { Bulk } from './view-bulk.tsx';
export { CleanFoot, ScoreFoot } from './view-foot.tsx';
export { Result } from './view-result.tsx';
export { Panel } from './view-row.tsx';
export { Rule, RuleFoot } from './view-rule.tsx';
export { actText } from './view-text.tsx';
