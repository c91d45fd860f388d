import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gate, play } from '../../src/cli/gate.ts';
import { auc } from '../../src/domain/metrics/confidence.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/silo-map/author.ts';
import { lazyOrders } from '../../src/simulations/silo-map/draw-plan.ts';
import { engine } from '../../src/simulations/silo-map/engine.ts';
import { bestLinks, countMonth, effectOf, greedy, worthOf } from '../../src/simulations/silo-map/month.ts';
import * as policies from '../../src/simulations/silo-map/robots.ts';
import {
  type Action,
  breaks,
  type Design,
  type Link,
  type Spec,
  type State,
  statuses,
  type Visible,
  type World,
} from '../../src/simulations/silo-map/types.ts';
import { scenarios } from './samples.ts';

const own = scenarios.filter(({ type }) => type === 'silo-map');
const specOf = (name: string) => own.find((sample) => sample.name === name)?.spec as Spec;
const measured = specOf('measured-silos');
const worldOf = (spec: Spec, seed: number): World => engine.generate(spec, [], seeded(seed));
const act = (world: World, state: State, ...actions: Action[]): State =>
  actions.reduce((now, action) => engine.reduce(now, action, world), state);
const robot = (name: string) => {
  const found = policies.robots[name];
  if (!found) throw new Error(`no robot ${name}`);
  return found;
};

/** Every screen of one robot's run, with the state behind it. */
function screens(world: World, name: string): { state: State; visible: Visible }[] {
  const all: { state: State; visible: Visible }[] = [];
  let state = engine.begin(world);
  const rng = seeded(5);
  while (!engine.done(state, world)) {
    const visible = engine.visible(state, world);
    all.push({ state, visible });
    state = engine.reduce(state, robot(name)(visible, rng), world);
  }
  return all;
}

describe.each(own.map(({ name, spec }) => [name, spec as Spec] as const))('%s', (_, spec) => {
  const worlds = Array.from({ length: 30 }, (__, i) => worldOf(spec, i + 1));

  it('exactly the declared numbers of statements and drafts are wrong, on every seed', () => {
    for (const { processes } of worlds) {
      const links = processes.flatMap((process) => process.links);
      expect(links.filter(({ claim, truth }) => claim.status !== truth)).toHaveLength(spec.wrong.claims);
      expect(links.filter(({ draftFault }) => draftFault !== null)).toHaveLength(spec.wrong.drafts);
      for (const { draft, right, draftFault } of links) {
        const differs = (['key', 'direction', 'access'] as const).filter(
          (part) => draft[part] !== right[part],
        );
        expect(differs).toHaveLength(draftFault === null ? 0 : 1);
      }
    }
  });

  it('what happens on a hand-over, and how to build it, can be read from the opened screen alone', () => {
    for (const world of worlds) {
      for (const { state, visible } of screens(world, 'expert')) {
        const { links } = world.processes[state.at] as World['processes'][number];
        visible.process?.links.forEach((link, i) => {
          if (link.trace) expect(policies.readTrace(link)).toBe(links[i]?.truth);
          if (link.plan?.fields) expect(policies.readFields(link.plan)).toEqual(links[i]?.right);
        });
      }
    }
  });

  it('as many hand-overs as declared do not hold, and some breaks show only line against line', () => {
    for (const { processes } of worlds) {
      for (const { id, links } of processes) {
        const broken = links.filter(({ truth }) => truth !== 'whole').map(({ truth }) => truth);
        expect(broken).toHaveLength(spec.processes.find((process) => process.id === id)?.breaks as number);
        expect(broken.some((truth) => truth === 'late' || truth === 'wrong-key')).toBe(true);
      }
    }
  });

  it('lines follow the agreed time: only late ones come after it, and each whole hand-over carries every line', () => {
    for (const { processes } of worlds) {
      for (const { truth, out, in: came, hours, cues } of processes.flatMap((process) => process.links)) {
        const same = (a: (typeof out)[number], b: (typeof out)[number]) =>
          a.number === b.number && JSON.stringify(a.value) === JSON.stringify(b.value);
        expect(cues.length === 0).toBe(truth === 'whole');
        if (truth === 'whole') expect(came).toHaveLength(out.length);
        if (truth === 'lost') expect(came).toHaveLength(out.length - 1);
        if (truth === 'by-hand') {
          expect(came).toHaveLength(out.length + 1);
          expect(came.every(({ by }) => by.how === 'typed')).toBe(true);
        }
        if (truth === 'wrong-key')
          expect(came.filter((row) => !out.some((line) => same(line, row)))).toHaveLength(1);
        const unique = out.filter((line) => out.filter((other) => same(other, line)).length === 1);
        const delays = unique.flatMap((line) => {
          const rows = came.filter((row) => same(line, row));
          return rows.length === 1 ? [(rows[0]?.minute ?? 0) - line.minute] : [];
        });
        expect(delays.filter((delay) => delay > hours * 60)).toHaveLength(truth === 'late' ? 1 : 0);
        expect(delays.every((delay) => delay > 0)).toBe(true);
      }
    }
  });

  it('the best links cost no more than the budget, and looking at one figure alone never comes near them', () => {
    for (const { processes } of worlds) {
      for (const { links, best } of processes) {
        const days = links.map((link) => link.days);
        const worth = links.map((link) => worthOf(link.truth, link.cases, spec));
        const sum = (list: readonly number[]) => list.reduce((all, i) => all + (worth[i] as number), 0);
        expect(best.length).toBeGreaterThan(1);
        expect(best.reduce((all, i) => all + (days[i] as number), 0)).toBeLessThanOrEqual(spec.budget.days);
        for (const order of lazyOrders(
          links.map(({ cases }) => cases),
          days,
        ))
          expect(sum(greedy(order, days, spec.budget.days))).toBeLessThan(spec.pass.avoided * sum(best));
      }
    }
  });

  it('the stated confidence and the length of a draft say next to nothing about what is right', () => {
    const [signal, noise, long, short]: number[][] = [[], [], [], []];
    for (let seed = 100; seed < 350; seed++) {
      for (const { claim, truth, draft, draftFault, bundles } of worldOf(spec, seed).processes.flatMap(
        (process) => process.links,
      )) {
        (claim.status === truth ? noise : signal)?.push(-claim.confidence);
        (draftFault === null ? noise : signal)?.push(-draft.confidence);
        const length = bundles.find(({ id }) => id === draft.access)?.fields.length ?? 0;
        (draftFault === null ? short : long)?.push(length);
      }
    }
    const area = (a: number[], b: number[]) => auc({ signal: a, noise: b }).auc as number;
    expect(area(signal as number[], noise as number[])).toBeGreaterThan(0.4);
    expect(area(signal as number[], noise as number[])).toBeLessThan(0.6);
    expect(area(long as number[], short as number[])).toBeGreaterThan(0.4);
    expect(area(long as number[], short as number[])).toBeLessThan(0.6);
  });

  it('a whole hand-over and a broken one are claimed wrongly about equally often', () => {
    const wrong = { whole: [0, 0], broken: [0, 0] };
    for (let seed = 1; seed <= 200; seed++) {
      for (const { claim, truth } of worldOf(spec, seed).processes.flatMap((process) => process.links)) {
        const count = wrong[claim.status === 'whole' ? 'whole' : 'broken'] as [number, number];
        count[0] += claim.status === truth ? 0 : 1;
        count[1] += 1;
      }
    }
    const share = ([x, n]: number[]) => (x as number) / (n as number);
    expect(Math.abs(share(wrong.whole) - share(wrong.broken))).toBeLessThan(0.25);
  });
});

describe('nothing is revealed before it may be', () => {
  /** The same world with every truth, every right design and the month turned round. */
  const twin = (world: World): World => ({
    ...world,
    processes: world.processes.map((process) => ({
      ...process,
      best: [0],
      links: process.links.map(
        (link): Link => ({
          ...link,
          truth: link.truth === 'whole' ? 'lost' : 'whole',
          cues: link.cues.length > 0 ? [] : ['0-out-1'],
          right: { key: 'OTHER', direction: 'back', access: 'z' },
          draftFault: link.draftFault ? null : 'disclosure',
          hits: [],
        }),
      ),
      questions: process.questions.map((question) => ({ ...question, links: [0] })),
    })),
  });

  it('measured: from the first screen to the last nothing differs, whatever the truth is', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const world = worldOf(measured, seed);
      for (const { state, visible } of screens(world, 'expert')) {
        expect(JSON.stringify(engine.visible(state, twin(world)))).toBe(JSON.stringify(visible));
        expect(['trace', 'plan']).toContain(visible.phase);
      }
    }
  });

  it('practice: part 1 shows nothing of the truth, part 2 nothing of the right plan, and no closed evidence', () => {
    const world = worldOf(specOf('pay-change-six-systems'), 4);
    for (const { state, visible } of screens(world, 'accept-all')) {
      if (visible.phase === 'month') break;
      const text = JSON.stringify(visible);
      expect(text).not.toMatch(/"(right|draftFault|hits|best)":/);
      if (visible.phase === 'trace') {
        expect(JSON.stringify(engine.visible(state, twin(world)))).toBe(text);
        expect(visible.process?.links.every(({ trace, truth }) => trace === null && truth === null)).toBe(
          true,
        );
      }
      if (visible.phase === 'plan')
        expect(visible.process?.links.every(({ plan }) => plan?.fields === null && plan.told === null)).toBe(
          true,
        );
    }
  });
});

describe('the run', () => {
  const world = worldOf(specOf('one-pay-change'), 3);
  const begun = engine.begin(world);
  const links = world.processes[0]?.links as Link[];
  const status = (i: number): Action => ({ do: 'status', link: i, status: links[i]?.truth ?? 'whole' });
  const planned = act(world, begun, ...links.map((_, i) => status(i)), { do: 'commit' }, { do: 'next' });

  it('waits for a status of every hand-over, and for a word on every draft', () => {
    expect(act(world, begun, { do: 'commit' })).toBe(begun);
    expect(engine.visible(begun, world).missing).toHaveLength(links.length);
    expect(planned.phase).toBe('plan');
    expect(act(world, planned, { do: 'commit' })).toBe(planned);
    const changed = act(world, planned, { do: 'draft', link: 0, take: 'change' });
    expect(engine.visible(changed, world).missing[0]).toEqual({ link: 0, what: 'change' });
  });

  it('never lets more be built than the budget pays for, and a choice can be taken back', () => {
    const all = act(world, planned, ...links.map((_, i): Action => ({ do: 'build', link: i, on: true })));
    const { used, days } = engine.visible(all, world).budget;
    expect(used).toBeLessThanOrEqual(days);
    const first = links.findIndex((_, i) => all.entries[0]?.[i]?.build);
    const back = act(world, all, { do: 'build', link: first, on: false });
    expect(engine.visible(back, world).budget.used).toBe(used - (links[first]?.days ?? 0));
  });

  it('a status can be changed until it is committed, and not after', () => {
    const once = act(world, begun, { do: 'status', link: 0, status: 'late' });
    const twice = act(world, once, { do: 'status', link: 0, status: 'lost' });
    expect(twice.entries[0]?.[0]?.status).toBe('lost');
    expect(act(world, planned, { do: 'status', link: 0, status: 'late' })).toBe(planned);
    expect(act(world, planned, { do: 'open', link: 0, part: 'claim' })).toBe(planned);
  });

  it('keeps what was changed when the draft is looked at again', () => {
    const other = links[0]?.keys.find(({ field }) => field !== links[0]?.draft.key)?.field as string;
    const changed = act(
      world,
      planned,
      { do: 'draft', link: 0, take: 'change' },
      { do: 'key', link: 0, key: other },
      { do: 'draft', link: 0, take: 'keep' },
      { do: 'draft', link: 0, take: 'change' },
    );
    expect(changed.entries[0]?.[0]?.own?.key).toBe(other);
    expect(act(world, changed, { do: 'key', link: 0, key: 'no such field' })).toBe(changed);
    expect(act(world, changed, { do: 'access', link: 0, access: 'z' })).toBe(changed);
  });

  it('links that are not there, and actions of the other part, change nothing', () => {
    const place = fc.integer({ min: 0, max: 11 });
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({ do: fc.constant('build' as const), link: place, on: fc.boolean() }),
      fc.record({ do: fc.constant('draft' as const), link: place, take: fc.constantFrom('keep', 'change') }),
      fc.record({ do: fc.constant('key' as const), link: place, key: fc.string() }),
    );
    fc.assert(
      fc.property(action, (any) => {
        expect(act(world, begun, any)).toBe(begun);
      }),
      { numRuns: 100 },
    );
    for (const one of statuses)
      expect(act(world, begun, { do: 'status', link: 11, status: one })).toBe(begun);
  });
});

describe('the month', () => {
  const link: Link = {
    ...(worldOf(specOf('one-pay-change'), 3).processes[0]?.links[0] as Link),
    truth: 'late',
    needs: ['a', 'b'],
    bundles: [
      { id: 'a', fields: ['a', 'b'] },
      { id: 'b', fields: ['a', 'b', 'c'] },
      { id: 'c', fields: ['a'] },
    ],
    right: { key: 'No.', direction: 'there', access: 'a' },
    cases: 100,
    hits: [0, 60, 120, 180],
  };
  const built = (more: Partial<Design>): Design => ({ ...link.right, ...more });

  it.each<[string, Design | null, ReturnType<typeof effectOf>]>([
    ['no link leaves it as it is', null, { left: 'late', exposed: false }],
    ['a link that is built well mends it', built({}), { left: 'whole', exposed: false }],
    ['a shared field joins strangers', built({ key: 'Name' }), { left: 'wrong-key', exposed: false }],
    ['the wrong way round mends nothing', built({ direction: 'back' }), { left: 'late', exposed: false }],
    ['both ways mends nothing either', built({ direction: 'both' }), { left: 'late', exposed: false }],
    ['a missing field mends nothing', built({ access: 'c' }), { left: 'late', exposed: false }],
    [
      'too wide an access mends it and gives data away',
      built({ access: 'b' }),
      { left: 'whole', exposed: true },
    ],
  ])('%s', (_, design, effect) => {
    expect(effectOf(link, design)).toEqual(effect);
  });

  it('counts cases by kind, minutes, weeks, and cases shown too widely', () => {
    const spec = {
      trouble: specOf('one-pay-change').trouble,
      month: { cases: 200, low: 1, high: 2, hit: 4 },
    };
    const none = countMonth([link], [null], spec);
    expect(none).toEqual({
      by: { 'by-hand': 0, late: 4, lost: 0, 'wrong-key': 0 },
      minutes: 4 * spec.trouble.late,
      exposed: 0,
      weeks: [1, 1, 1, 1],
    });
    const joined = countMonth([{ ...link, truth: 'whole' }], [built({ key: 'Name', access: 'b' })], spec);
    expect(joined.by['wrong-key']).toBe(4);
    expect(joined.exposed).toBe(100);
  });

  it('the best links are worth as much as any set that fits the budget', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 30 }), (list, budget) => {
        const [worth, days] = [list.map(([w]) => w), list.map(([, d]) => d)];
        const most = (at: number, left: number): number =>
          at === list.length
            ? 0
            : Math.max(
                most(at + 1, left),
                (days[at] as number) <= left
                  ? (worth[at] as number) + most(at + 1, left - (days[at] as number))
                  : 0,
              );
        const best = bestLinks(worth, days, budget);
        expect(best.reduce((sum, i) => sum + (days[i] as number), 0)).toBeLessThanOrEqual(budget);
        expect(best.reduce((sum, i) => sum + (worth[i] as number), 0)).toBe(most(0, budget));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the score', () => {
  const playWith = (world: World, name: string) => {
    const score = play({ engine } as never, world, robot(name) as never, seeded(1));
    if (!score) throw new Error('no end');
    return score as ReturnType<typeof engine.score>;
  };

  it('has one judgement for each statement and each draft, with its own name, and at least 10 wrong and 20 right in a measured run', () => {
    const { judgements, ledger } = playWith(worldOf(measured, 2), 'expert');
    expect(judgements).toHaveLength(30);
    expect(new Set(judgements.map(({ item }) => item)).size).toBe(30);
    expect(judgements.every(({ item }) => /^[a-z0-9-]+$/.test(item))).toBe(true);
    expect(judgements.filter(({ sound }) => !sound)).toHaveLength(10);
    expect(judgements.every(({ fitting, opened, counted }) => fitting && opened === 1 && counted)).toBe(true);
    expect(judgements.every(({ sound, failureMode }) => sound === (failureMode === 'none'))).toBe(true);
    expect(ledger?.you).toBe(ledger?.checkAll);
  });

  it('a claim left as it is counts as let through, whether it is right or not', () => {
    const { judgements } = playWith(worldOf(measured, 2), 'accept-all');
    expect(
      judgements.every(({ stopped, move, opened }) => !stopped && move === 'accept' && opened === 0),
    ).toBe(true);
    expect(judgements.every(({ sound, fitting }) => sound === fitting)).toBe(true);
  });

  it('what was misread says the kind of error: late is old data, lost is a part missing', () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 40; seed++)
      for (const { failureMode } of playWith(worldOf(measured, seed), 'accept-all').judgements)
        kinds.add(failureMode);
    expect([...kinds].sort()).toEqual(
      [
        'none',
        'broken-process',
        'disclosure',
        'duplicated-records',
        'silent-truncation',
        'stale-data',
        'wrong-join-silo',
      ].sort(),
    );
  });

  it('one link that passes on too much is enough not to pass, however good the rest is', () => {
    let tried = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const world = worldOf(specOf('one-pay-change'), seed);
      const process = world.processes[0] as World['processes'][number];
      const at = process.best.find((i) =>
        process.links[i]?.bundles.some(({ fields }) =>
          fields.some((field) => !process.links[i]?.needs.includes(field)),
        ),
      );
      if (at === undefined) continue;
      const link = process.links[at] as Link;
      const wide = link.bundles.find(
        ({ fields }) =>
          fields.some((field) => !link.needs.includes(field)) &&
          link.needs.every((field) => fields.includes(field)),
      );
      if (!wide || link.draft.access === wide.id) continue;
      tried += 1;
      let state = engine.begin(world);
      const rng = seeded(1);
      while (!engine.done(state, world)) {
        const visible = engine.visible(state, world);
        const action = robot('expert')(visible, rng);
        if (action.do === 'commit' && visible.phase === 'plan')
          state = act(
            world,
            state,
            { do: 'draft', link: at, take: 'change' },
            { do: 'access', link: at, access: wide.id },
          );
        state = engine.reduce(state, action, world);
      }
      const score = engine.score(state, world);
      expect(score.passed).toBe(false);
      expect(score.kept.processes[0]?.outcome.after.exposed).toBe(link.cases);
      expect(score.kept.processes[0]?.outcome.after.minutes).toBe(
        score.kept.processes[0]?.outcome.best.minutes,
      );
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('a question is answered rightly when every hand-over on its way holds', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const world = worldOf(measured, seed);
      const { kept } = playWith(world, 'expert');
      kept.processes.forEach(({ outcome, links }, i) => {
        world.processes[i]?.questions.forEach(({ links: needed }, q) => {
          const whole = needed.every((at) => links[at]?.truth === 'whole');
          const mended = needed.every(
            (at) => links[at]?.truth === 'whole' || links[at]?.entry.build === true,
          );
          expect(outcome.questions[q]).toMatchObject({ before: whole, after: mended });
        });
      });
    }
  });

  it('the expert avoids all that can be avoided, and what every robot kept is plain data', () => {
    const world = worldOf(measured, 7);
    for (const name of Object.keys(policies.robots)) {
      const { kept } = playWith(world, name);
      expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
      if (name !== 'expert') continue;
      for (const { outcome } of kept.processes) expect(outcome.after).toEqual(outcome.best);
    }
  });
});

describe('what a trainer writes', () => {
  const shelf = { cases: [], roles: [] };
  type File = Parameters<typeof author.brief>[0];
  const file = () => author.schema.parse(parse(author.example('a-move', 'A move'))) as File;
  const faults = (change: (file: File) => void) => {
    const one = structuredClone(file());
    change(one);
    return (author.check?.(one, shelf) ?? []).map(
      ({ path, expected, came }) => `${path.join('.')}: expected ${expected}, came ${came}`,
    );
  };
  const process = (one: File) => one.processes[0] as File['processes'][number];
  const link = (one: File, at: number) =>
    process(one).links[at] as File['processes'][number]['links'][number];

  it('the example passes the check and the gate', async () => {
    expect(faults(() => {})).toEqual([]);
    const { spec } = author.toSpec(file(), shelf);
    const { advice } = await gate({ engine, ...policies } as never, { spec, cases: [], seeds: 60 });
    expect(advice).toEqual([]);
  });

  it.each<[string, (file: File) => void, RegExp]>([
    [
      'a link to a system that does not exist',
      (f) => (link(f, 2).to = 'carpark'),
      /links\.2\.to: expected one of the systems hr, payroll, door, cars, came "carpark"/,
    ],
    ['a link to itself', (f) => (link(f, 2).to = 'hr'), /expected another system/],
    ['a budget that buys too little', (f) => (f.budget.days = 5), /budget\.days: expected at least 8 days/],
    [
      'a thing that neither begins nor travels on',
      (f) => (link(f, 0).value = undefined),
      /links\.0\.value: expected either `value`/,
    ],
    [
      'a hand-over that follows one which ends elsewhere',
      (f) => (link(f, 1).after = 'hr-cars'),
      /links\.1\.after: expected an earlier hand-over of the list that ends in "payroll"/,
    ],
    [
      'a question over a hand-over that is not there',
      (f) => ((process(f).questions[0] as { links: string[] }).links = ['no-such']),
      /questions\.0\.links: expected one of the hand-overs hr-payroll, payroll-door, hr-cars, cars-door, came "no-such"/,
    ],
    ['a field that is needed and spare', (f) => link(f, 0).spare.push('Address'), /"Address" twice/],
    ['a weak key among the good ones', (f) => (link(f, 0).weakKey = 'Payroll no.'), /"Payroll no\." twice/],
    ['too few names', (f) => (f.people = ['A. One', 'B. Two']), /people: expected at least 4 names/],
    [
      'more wrong statements than hand-overs',
      (f) => (f.wrong.claims = 4),
      /wrong\.claims: expected fewer than 4/,
    ],
    ['more processes than there are', (f) => (f.draw = 2), /draw: expected at most 1/],
    ['no hand-over that holds', (f) => (process(f).breaks = 4), /breaks: expected fewer than 4/],
    [
      'a system that stands alone',
      (f) => process(f).systems.push({ id: 'lift', title: 'Lift', owner: 'Nobody' }),
      /"lift" stands alone/,
    ],
    [
      'a month with fewer cases than cross',
      (f) => (f.month.high = 300),
      /month\.high: expected more than 60/,
    ],
    [
      'too few different values',
      (f) => (link(f, 0).value = { kind: 'number', low: 1, high: 2, step: 1, unit: 'h' }),
      /expected a run that can be drawn, came cannot draw 4 different values/,
    ],
    [
      'a kind of break that may happen nowhere',
      (f) => {
        for (const one of process(f).links) one.may = ['late'];
      },
      /expected a run that can be drawn, came move: no hand-over is left that may be/,
    ],
  ])('is told about %s', (_, change, message) => {
    expect(faults(change).join('\n')).toMatch(message);
  });

  it('the brief says what must be reached, and every kind of break has its word', () => {
    const brief = author.brief(file());
    expect(brief.length).toBe('4 hand-overs');
    expect(brief.pass).toContain('3 in 4');
    expect(brief.moves.list).toHaveLength(breaks.length + 1);
  });
});
