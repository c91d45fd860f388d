import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { content } from '#words/content';
import { examine } from '../build/examine.ts';
import { draftOf, makable, published } from '../library/drafting.ts';
import { nearest } from '../library/nearest.ts';
import { sayAll } from '../library/problem.ts';
import { readLibrary } from '../library/read.ts';

/**
 * `npm run new -- lesson <module>/<slug>`, `case <department>/<slug>`, `scenario <slug> [--type drift]`: writes a small whole
 * file that passes the check, says what it made, and never writes over anything. Works on content/ of the
 * current folder.
 */
const root = resolve('content');

function stop(...sentences: string[]): never {
  console.error(sentences.join('\n\n'));
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        type: { type: 'string' },
        publish: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), content.newUsage);
  }
}

const { positionals, values } = readArguments();
const [noun = '', where = ''] = positionals;
const kind = makable.find((m) => m === noun);
if (!kind) stop(content.sentence(content.newNoun(noun, nearest(noun, makable))), content.newUsage);
if (positionals.length > 2) stop(content.sentence(content.newWhere(kind, positionals.slice(1).join(' '))));

const drafted = draftOf(readLibrary(root), kind, where, values.title, values.type);
if ('said' in drafted) stop(content.sentence(drafted.said));

const { id, file, text, edit, address } = drafted.draft;
const path = join(root, file);
if (existsSync(path)) stop(content.sentence(content.fileThere(file)));
mkdirSync(dirname(path), { recursive: true });
// wx: if the file has come into being meanwhile, this fails instead of writing over it.
writeFileSync(path, values.publish ? published(text) : text, { flag: 'wx' });
console.log(content.made(kind, id, `content/${file}`, values.publish));
if (edit) {
  const list = join(root, edit.file);
  writeFileSync(list, edit.change(readFileSync(list, 'utf8')));
  console.log(content.addedTo(id, `content/${edit.file}`));
}

const isOwn = (name: string) => name === `content/${file}`;
const { problems } = await examine(root, isOwn);
const own = problems.filter((p) => isOwn(p.file));
if (own.length > 0) console.error(`\n${content.problems(own.length)}\n\n${sayAll(own)}`);
console.log(`\n${content.newNext(address, values.publish)}`);
