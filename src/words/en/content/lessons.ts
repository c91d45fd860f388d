import { code, codes, either, many, plain, type Said, short } from './said.ts';

/** Lessons: how the text is written. */
export const lessons = {
  noHead: {
    expected: 'the lesson’s head between two lines of three dashes, from the first line on',
    came: 'a file without it. Copy one from another lesson, or start from `npm run new`',
    example: '---\n      id: m01-l1\n      …\n      ---',
  },
  moduleLine: (text: string): Said => ({
    expected: 'only words and elements',
    came: `a line that begins with «${short(text.split(/\s/)[0] ?? '')}», which is read as code. Lessons need no imports: every element is there already. If it is a sentence, begin it with another word`,
  }),
  braces: (text: string): Said => ({
    expected: 'no braces',
    came: `«${short(text)}», which is read as code. Write the words themselves; for a brace that readers should see, write \\{`,
  }),
  comment: {
    expected: 'only words that readers may see',
    came: 'a note in the form `<!-- … -->`. Take it out, or keep it in module.yaml after a `#`',
  },
  autolink: (url: string): Said => ({
    expected: 'a link as words in square brackets and the address in round ones',
    came: `«<${short(url)}>»`,
    example: `[words to click](${url})`,
  }),
  lessThan: (line: string): Said => ({
    expected: 'the sign < only at the start of an element',
    came: `«${short(line)}». Write “less than”, or &lt; for the sign itself`,
  }),
  mdxOther: (message: string, line: string): Said => ({
    expected: 'text and elements that can be read',
    came: `«${short(line)}» (${message})`,
  }),
  unclosed: (name: string): Said => ({
    expected: `</${name}> after <${name}>`,
    came: 'no closing tag. If nothing stands inside, end the tag with />',
  }),
  halfway: (name: string): Said => ({
    expected: `</${name}> in the same paragraph as <${name}>, or on a line of its own after an empty line`,
    came: 'the closing tag at the end of another paragraph',
  }),
  crossed: (open: string, close: string): Said => ({
    expected: `</${open}> first, since <${open}> is still open`,
    came: `</${close}>`,
  }),
  unopened: (name: string): Said => ({ expected: `<${name}> before it`, came: `</${name}> alone` }),
  brokenTag: (name: string): Said => ({
    expected: `each word of <${name}> as name="value", with double quotes, and none inside the value`,
    came: 'a tag that cannot be read',
    example: '<Term id="rpa">rule robot</Term>',
  }),
  unknownElement: (name: string, near: string | undefined): Said =>
    /^[a-z]/.test(name) && !near
      ? {
          expected: 'Markdown or one of our elements',
          came: `<${name}>, which is HTML. Write **bold**, a list, a table or [a link](address) in Markdown`,
        }
      : { expected: 'an element that exists', came: `«${name}»`, nearest: near },
  unknownProp: (
    element: string,
    prop: string,
    known: readonly string[],
    near: string | undefined,
    example: string,
  ): Said => ({
    expected: known.length > 0 ? `<${element}> to take only ${codes(known)}` : `<${element}> to take nothing`,
    came: `«${prop}»`,
    nearest: near,
    example,
  }),
  spread: (element: string, example: string): Said => ({
    expected: `<${element}> with words and numbers only`,
    came: 'code in braces',
    example,
  }),
  propBraces: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} of <${element}> in quotes`,
    came: `braces: «${prop}={${short(value)}}»`,
    example: `${prop}="${value.replace(/^["'`]|["'`]$/g, '')}"`,
  }),
  propTwice: (element: string, prop: string): Said => ({
    expected: `${code(prop)} once in <${element}>`,
    came: 'it twice',
  }),
  propEmpty: (element: string, prop: string): Said => ({
    expected: `${code(prop)} of <${element}> to say something`,
    came: 'nothing in it',
  }),
  propId: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} of <${element}> in small letters, digits and single hyphens`,
    came: `«${short(value)}»`,
    example: `${prop}="first-look"`,
  }),
  propNumber: (element: string, prop: string, value: string, range?: readonly [number, number]): Said => ({
    expected: `${code(prop)} of <${element}> as a plain number${range ? ` from ${range[0]} to ${range[1]}` : ''}`,
    came: `«${short(value)}»`,
    example: `${prop}="15"`,
  }),
  flagWithValue: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} alone in <${element}>; leave it out where it does not hold`,
    came: `«${prop}="${short(value)}"»`,
    example: `<${element} … ${prop}>`,
  }),
  propMissing: (element: string, prop: string, example: string): Said => ({
    expected: `${code(prop)} in <${element}>`,
    came: 'none',
    example,
  }),
  wrongPlace: (element: string, inside: readonly string[], parent: string | null): Said => ({
    expected: `<${element}> directly inside ${either(inside.map((name) => `<${name}>`))}`,
    came: parent === null ? 'it standing alone' : `it inside <${parent}>`,
  }),
  holdsOnly: (element: string, holds: readonly string[], what: string): Said => ({
    expected: `only ${either(holds.map((name) => `<${name}>`))} directly inside <${element}>`,
    came: what,
  }),
  emptyTableHead: {
    expected: 'words at the head of every column, since some people hear a table',
    came: 'an empty head',
    example: '| Figure | North | South |',
  },
  onlyAList: {
    expected: 'a Markdown list inside <Reflect>: points to look the text over with',
    came: 'other words',
    example: '- It says what happened, not who is to blame.',
  },
  samePoint: (id: string, text: string): Said => ({
    expected: `different points in the list of <Reflect id="${id}">`,
    came: `«${short(text)}» a second time`,
  }),
  sum: (text: string, why: string): Said => ({
    expected: `the sum «${short(text)}» to be right`,
    came: why,
    example: '<Sum>12 + 9 = 21</Sum>',
  }),
  notASum: (text: string): Said => ({
    expected: 'figures, the signs + − × ÷ and =, such as 3 × €24 = €72',
    came: `«${short(text)}»`,
    example: '<Sum>3 × €24 = €72</Sum>',
  }),
  openFact: (id: string): Said => ({
    expected: `the fact «${id}» inside <Sensitive>, since it is marked \`sensitive\``,
    came: 'it in plain sight',
    example: '<Sensitive note="This part mentions suicide.">',
  }),
  firstHeading: (text: string): Said => ({
    expected: 'headings from ## on; the one with a single # is the lesson’s title',
    came: `«# ${short(text)}»`,
    example: `## ${short(text)}`,
  }),
  headingStep: (text: string, depth: number, before: number): Said => ({
    expected: `the heading with ${'#'.repeat(before + 1)}, one step below the one before`,
    came: `«${'#'.repeat(depth)} ${short(text)}»`,
  }),
  emptyHeading: { expected: 'words after the # signs', came: 'an empty heading' },
  headingTwice: (text: string): Said => ({
    expected: 'each heading once in a lesson',
    came: `a second «${short(text)}»`,
  }),
  noAlt: (url: string): Said => ({
    expected: 'a picture to say in words what it shows, for those who cannot see it',
    came: `no words for «${url}»`,
    example: `![Two invoices side by side; the second has an older date](${url})`,
  }),
};

/** Questions. */
export const questions = {
  idTwice: (what: string, id: string, line: number): Said => ({
    expected: `each <${what}> of a lesson to have an id of its own`,
    came: `«${id}» again; it is already in line ${line}`,
    example: `id="${id}-2"`,
  }),
  twoModes: (modes: readonly string[]): Said => ({
    expected: 'one kind of question: `several`, `order`, `match` or `number`',
    came: modes.map(code).join(' and '),
  }),
  secondWhy: (parent: string): Said => ({
    expected: `one <Why> directly in a <${parent}>`,
    came: 'a second one',
  }),
  emptyWhy: { expected: 'a reason inside <Why>', came: 'nothing' },
  fewChoices: (id: string, least: number, n: number): Said => ({
    expected: `at least ${least} choices in the question «${id}»`,
    came: n === 0 ? 'none' : many(n, 'choice'),
  }),
  noneRight: (id: string): Said => ({
    expected: `a right choice in the question «${id}»`,
    came: 'none marked',
    example: '<Choice correct>The amount <Why>It can be held against a record.</Why></Choice>',
  }),
  allRight: (id: string): Said => ({
    expected: `a wrong choice too in the question «${id}»`,
    came: 'every one marked `correct`',
  }),
  correctHasNoPlace: (id: string, kind: string): Said => ({
    expected:
      kind === 'order'
        ? `the choices of «${id}» in the right order, none marked \`correct\``
        : kind === 'match'
          ? `each choice of «${id}» with \`to="…"\`, none marked \`correct\``
          : `the right number of «${id}» in \`number="…"\`, no choice marked \`correct\``,
    came: '`correct`',
  }),
  oneTarget: (id: string): Said => ({
    expected: `at least two different \`to="…"\` in the question «${id}»`,
    came: 'the same one everywhere',
  }),
  emptyChoice: (id: string): Said => ({ expected: `words in every choice of «${id}»`, came: 'an empty one' }),
  sameChoice: (id: string, text: string): Said => ({
    expected: `different choices in the question «${id}»`,
    came: `«${short(text)}» a second time`,
  }),
  noWhy: (id: string, text: string): Said => ({
    expected: `a reason for every choice of «${id}»`,
    came: `none for «${short(text)}»`,
    example: `<Choice>${short(text, 30)} <Why>Because …</Why></Choice>`,
  }),
  noTarget: (id: string, text: string): Said => ({
    expected: `\`to="…"\` on every choice of the matching question «${id}»`,
    came: `none on «${short(text)}»`,
    example: `<Choice to="A rule robot">${short(text, 30)}</Choice>`,
  }),
  targetOutside: (id: string): Said => ({
    expected: `\`to\` only in a question with \`match\``,
    came: `it in «${id}»`,
    example: `<Check id="${id}" question="…" match>`,
  }),
  noValue: (id: string, text: string): Said => ({
    expected: `a \`value\` on every choice of the number question «${id}»: the wrong number this reason answers`,
    came: `none on «${short(text)}»`,
    example: '<Choice value="90">You counted the row twice <Why>…</Why></Choice>',
  }),
  slipIsRight: (id: string, value: number): Said => ({
    expected: `the choices of the number question «${id}» to name wrong numbers`,
    came: `${plain(value)}, which is right`,
  }),
  valueOutside: (id: string): Said => ({
    expected: '`value` only in a question with `number`',
    came: `it in «${id}»`,
    example: `<Check id="${id}" question="…" number="15">`,
  }),
  numberWhy: (id: string): Said => ({
    expected: `a <Why> directly in the number question «${id}», shown with the right number`,
    came: 'none',
  }),
};
