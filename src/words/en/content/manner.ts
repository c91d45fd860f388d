import { many, plain, type Said, short } from './said.ts';

/** The word with the first straight mark, and its neighbours. */
function around(text: string): string {
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => /['"]/.test(word));
  return words.slice(Math.max(0, at - 1), at + 2).join(' ');
}

/** Length, wording, and the bank of questions as a whole. */
export const manner = {
  minutes: (honest: number, words: number, checks: number, declared: number): Said => ({
    expected: `\`readMinutes\` near ${plain(honest)} (${words} words ÷ 200 and half a minute for each of ${many(checks, 'check')})`,
    came: String(declared),
    example: `readMinutes: ${Math.max(1, Math.round(honest))}`,
  }),
  practiceMissing: {
    expected: '`practiceMinutes: 0`, since the lesson has no <Practice>',
    came: 'more',
  },
  practiceMinutes: (declared: number, sum: number): Said => ({
    expected: `\`practiceMinutes\` to be what its practices take, ${sum}`,
    came: String(declared),
    example: `practiceMinutes: ${sum}`,
  }),
  grade: (grade: number, most: number, sentence: string): Said => ({
    expected: `a reading grade of at most ${most}: shorter sentences, shorter words`,
    came: `${plain(grade)}. Begin with «${short(sentence, 90)}»`,
  }),
  longSentence: (words: number, most: number, text: string): Said => ({
    expected: `sentences of at most ${most} words`,
    came: `one of ${words}: «${short(text, 80)}»`,
  }),
  straightMarks: (texts: number, first: string): Said => ({
    expected: 'printed marks in what learners read, as in the team’s “locked out”; copy them from here',
    came: `straight ones in «${short(around(first), 50)}»${texts > 1 ? ` and ${texts - 1} more below` : ''}. Where one is meant, as for inches, leave it`,
  }),
  hypeWord: (word: string): Said => ({
    expected: 'plain words, without hype',
    came: `«${word}». Say what it does; if somebody else says it, put it in quotes`,
  }),
  longest: (n: number, of: number, chance: number, which: 'longest' | 'shortest', list: string): Said => ({
    expected: `the right choice to be the ${which} one about ${plain(chance)} times in ${of}, as chance would have it`,
    came: `${n}. Learners would notice. Even out some of these: ${list}`,
  }),
  position: (place: number, n: number, of: number, chance: number, list: string): Said => ({
    expected: `the right choice to stand in place ${place} about ${plain(chance)} times in ${of}, as chance would have it`,
    came: `${n}. Move it in some of these: ${list}`,
  }),
  reviewDue: (id: string, day: string): Said => ({
    expected: 'facts that were checked lately',
    came: `«${id}», due since ${day}. Look at its source again and move \`checkedOn\` and \`reviewBy\``,
  }),
  reviewBeforeCheck: { expected: '`reviewBy` after `checkedOn`', came: 'it before' },
  noCaveat: (id: string): Said => ({
    expected: `<Caveat fact="${id}"> on the same page, since the fact has a caution`,
    came: 'none',
    example: `<Caveat fact="${id}">`,
  }),
};
