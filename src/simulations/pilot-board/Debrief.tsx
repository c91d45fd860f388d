import { outOf } from '#words/shares';
import { debriefWords, words } from '#words-of/pilot-board';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Bounds } from './debrief-bounds.tsx';
import { readKept } from './kept.ts';
import { reaches, sides } from './score.ts';
import type { Kept, ShownCall } from './types.ts';
import { FactText } from './view-facts.tsx';
import { Why } from './view-told.tsx';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

/** "Assistant: Go · You: Change · Rule: Change". */
const whoOf = ({ said, chosen, told }: ShownCall) =>
  debriefWords.who(
    words.calls[said.call],
    chosen.call ? words.calls[chosen.call] : '–',
    words.calls[told.truth],
  );

const nameOf = ({ round, title }: ShownCall) => debriefWords.item(round, title);

/** Every call beside the assistant's and the rule's, what the reports could tell, what was asked for, each again. */
export default function BoardDebrief({ kept, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  const { shown } = kept;
  const asked = shown.reduce((sum, { chosen }) => sum + chosen.asked.length, 0);
  const useful = shown.reduce(
    (sum, { chosen, told }) => sum + chosen.asked.filter((one) => told.decides.some((d) => d === one)).length,
    0,
  );
  const sunk = shown.filter(({ chosen }) => chosen.because === 'spent').length;
  return (
    <>
      <Section id="calls" title={debriefWords.calls}>
        {shown.map((call) => (
          <details key={call.item} class="unfold">
            <summary>
              {nameOf(call)} <Fits fits={call.told.fitting} />
              <span class="quiet pilot-board-who">{whoOf(call)}</span>
            </summary>
            <Again call={call} />
            {objection(call.item, nameOf(call))}
          </details>
        ))}
      </Section>
      <Section id="evidence" title={debriefWords.bounds}>
        <Bounds shown={shown} />
      </Section>
      <Section id="asked" title={debriefWords.asked}>
        <p>{debriefWords.askedLine(asked, useful, shown.length)}</p>
        {shown.some(({ round }) => round === 2) && <p>{debriefWords.sunk(sunk)}</p>}
      </Section>
    </>
  );
}

const Fits = ({ fits }: { fits: boolean }) => (
  <Tag tone={fits ? 'sound' : 'unsure'}>{fits ? debriefWords.fits : debriefWords.fitsNot}</Tag>
);

function Again({ call }: { call: ShownCall }) {
  const { said, chosen, told, facts, sponsor, pitch, round } = call;
  return (
    <div class="stack">
      <p>
        <span class="quiet">{words.sponsorSays(sponsor)}:</span> {pitch}
      </p>
      <MachineVoice by={words.assistant} confidence={words.confidence(said.confidence)}>
        <p>
          {(round === 1 ? words.said : words.saidOnReport)[said.call][said.say] ?? ''}{' '}
          <strong>{words.calls[said.call]}.</strong>
        </p>
      </MachineVoice>
      <dl class="pilot-board-facts">
        {facts.map(({ id, fact, seen }) => (
          <div key={id}>
            <dt>
              {words.reasons[id]} {!seen && <span class="quiet">({words.notAsked})</span>}
            </dt>
            <dd>
              <FactText fact={fact} sponsor={sponsor} />
            </dd>
          </div>
        ))}
      </dl>
      {chosen.call && chosen.because && (
        <p>{debriefWords.youSaid(words.calls[chosen.call], words.reasons[chosen.because])}</p>
      )}
      <Why told={told} because={chosen.because} />
    </div>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ pass }, judgements) => {
  const { wrong, right } = sides(judgements);
  return {
    sentence: debriefWords.sentence(wrong.held, wrong.of, right.held, right.of),
    marks: [
      {
        text: debriefWords.markWrong(outOf(pass.wrongStopped), wrong.held, wrong.of),
        reached: reaches(wrong.held, wrong.of, pass.wrongStopped),
      },
      {
        text: debriefWords.markRight(outOf(pass.rightLetThrough), right.held, right.of),
        reached: reaches(right.held, right.of, pass.rightLetThrough),
      },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['calls', debriefWords.callsShort],
        ['evidence', debriefWords.boundsShort],
      ]
    : [];

export const items: Of<'items'> = ({ shown }) =>
  shown.map((call) => ({
    item: call.item,
    title: nameOf(call),
    ai: words.calls[call.said.call],
    key: `${words.told.rule(call.told.truth)} ${words.told.decides(call.told.decides.map((one) => words.reasons[one]))}`,
  }));

export const pass: Of<'pass'> = (kept) => kept.pass;
