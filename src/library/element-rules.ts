import { content } from '#words/content';
import { type ElementRule, elementNames, elements, type PropRule } from './grammar.ts';
import type { Attribute, Node } from './mdx.ts';
import { lineOf } from './mdx.ts';
import { nearest } from './nearest.ts';
import { at, type Problem, type Said } from './problem.ts';

/** The words and numbers an element was given; a flag is `true`. Only those that are as they should be. */
export type Given = Record<string, string | number | true>;

const plainNumber = /^-?\d+(\.\d+)?$/;
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function readProp(
  element: string,
  attribute: Attribute,
  rule: PropRule,
): { value: Given[string] } | { said: Said } {
  const { name = '', value } = attribute;
  if (value !== null && typeof value === 'object')
    return { said: content.propBraces(element, name, value.value) };
  if (rule.kind === 'flag') {
    return typeof value === 'string'
      ? { said: content.flagWithValue(element, name, value) }
      : { value: true };
  }
  if (typeof value !== 'string' || value.trim() === '') return { said: content.propEmpty(element, name) };
  if (rule.kind === 'id' && !idForm.test(value)) return { said: content.propId(element, name, value) };
  if (rule.kind === 'number') {
    const number = Number(value);
    const [low, high] = rule.range ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
    if (!plainNumber.test(value) || number < low || number > high) {
      return {
        said: content.propNumber(element, name, value, rule.range?.[1] === 100 ? rule.range : undefined),
      };
    }
    return { value: number };
  }
  return { value: value.trim() };
}

/** Holds one element against the grammar: its name, its place, what it was given. */
export function checkElement(
  node: Node,
  parent: string | null,
  file: string,
): { given: Given; problems: Problem[] } {
  const name = node.name ?? '';
  const line = lineOf(node);
  const rule: ElementRule | undefined = Object.hasOwn(elements, name) ? elements[name] : undefined;
  if (!rule)
    return {
      given: {},
      problems: [at(file, line, content.unknownElement(name, nearest(name, elementNames)))],
    };

  const problems: Problem[] = [];
  const given: Given = {};
  for (const attribute of node.attributes ?? []) {
    const prop = attribute.name ?? '';
    const propRule = Object.hasOwn(rule.props, prop) ? rule.props[prop] : undefined;
    if (attribute.type !== 'mdxJsxAttribute')
      problems.push(at(file, line, content.spread(name, rule.example)));
    else if (!propRule) {
      const names = Object.keys(rule.props);
      problems.push(
        at(file, line, content.unknownProp(name, prop, names, nearest(prop, names), rule.example)),
      );
    } else if (prop in given) problems.push(at(file, line, content.propTwice(name, prop)));
    else {
      const read = readProp(name, attribute, propRule);
      if ('value' in read) given[prop] = read.value;
      else problems.push(at(file, line, read.said));
    }
  }
  const came = new Set((node.attributes ?? []).map((a) => a.name));
  for (const [prop, propRule] of Object.entries(rule.props)) {
    if (propRule.needed && !came.has(prop))
      problems.push(at(file, line, content.propMissing(name, prop, rule.example)));
  }
  // Inside an element that does not exist, only that element is wrong.
  const lost = parent !== null && !Object.hasOwn(elements, parent);
  if (!lost && rule.inside && (parent === null || !rule.inside.includes(parent))) {
    problems.push(at(file, line, content.wrongPlace(name, rule.inside, parent)));
  } else if (parent !== null && elements[parent]?.holds && !elements[parent].holds.includes(name)) {
    problems.push(at(file, line, content.holdsOnly(parent, elements[parent].holds, `<${name}>`)));
  }
  return { given, problems };
}
