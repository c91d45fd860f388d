import { describe, expect, it } from 'vitest';
import { path, paths } from '#words/path';
import { support } from '#words/sources';

const hours = (text: string): number => {
  const [, whole = '', half = ''] = /about (\d+)(½?) hours/.exec(text) ?? [];
  return Number(whole) + (half ? 0.5 : 0);
};

describe('the time a path takes', () => {
  it('is told in minutes while it fits an hour, and in half hours after that', () => {
    expect(paths.minutes(45)).toBe('about 45 minutes');
    expect(paths.minutes(115)).toBe('about 2 hours');
    expect(paths.minutes(216)).toBe('about 3½ hours');
  });
  it('adds up: with the path before it, it is the sum of what both pages say', () => {
    for (let first = 75; first < 400; first += 7)
      for (let own = 75; own < 400; own += 11)
        expect(hours(path.withFirst(first, own))).toBe(
          hours(paths.minutes(first)) + hours(paths.minutes(own)),
        );
  });
});

describe('what a path supports of a law', () => {
  it('is counted among the parts the course touches, never as the whole law', () => {
    for (const text of [support.of(3, 4), support.of(4, 4), support.of(1, 1)])
      expect(text).toMatch(/the course touches$/);
    expect(support.lede(undefined)).toMatch(/never means the whole of a law/);
  });
  it('names the path before it only where there is one', () => {
    expect(support.lede('Your first days')).toContain('“Your first days”');
    expect(support.lede(undefined)).not.toContain('before');
  });
});
