import { debrief } from '#words/debrief';
import { opinion } from '#words-of/second-opinion';
import { sections } from '#words-of/second-opinion/debrief';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import { RecordTable } from '../../parts/RecordTable.tsx';
import { Section } from '../../parts/Section.tsx';
import type { DebriefProps } from '../contract.ts';
import { said } from './debrief-path.tsx';
import { rightness } from './trials.ts';
import type { Kept, KeptItem } from './types.ts';
import { Told, toldOfKept } from './view-told.tsx';

const words = sections.items;

/** Every item again: its records with the rows that decide it, the advice, the reasons, and a place to object. */
export function Items({
  items,
  objection,
}: { items: readonly KeptItem[] } & Pick<DebriefProps<Kept>, 'objection'>) {
  return (
    <Section id="items" title={words.title}>
      <p>{words.lede}</p>
      <div class="others">
        {items.map((item, i) => {
          const { own, advice, final } = rightness(item);
          const name = debrief.item(i + 1);
          return (
            <details key={item.item} class={final ? undefined : 'unfold'}>
              <summary>
                <span class="other-name">
                  <span class="quiet">{name}</span> {item.title}
                </span>
                <span class="quiet">{words.outcome(own, advice, final)}</span>
              </summary>
              <Item item={item} objection={objection(item.item, name)} />
            </details>
          );
        })}
      </div>
    </Section>
  );
}

function Item({
  item,
  objection,
}: {
  item: KeptItem;
  objection: ReturnType<DebriefProps<Kept>['objection']>;
}) {
  const { own, final } = rightness(item);
  const told = toldOfKept(item, own, final);
  return (
    <article class="told">
      <h3 class="visually-hidden">{item.title}</h3>
      <p>{item.question}</p>
      <div class="told-body">
        <div class="told-said">
          <p>{words.line(said(item, item.own), said(item, item.advice), said(item, item.final))}</p>
          <MachineVoice by={opinion.aiBy} confidence={opinion.confidence(item.confidence)}>
            <p>{item.adviceText}</p>
            <MachineAnswer label={item.label} value={said(item, item.advice)} />
          </MachineVoice>
          {item.rule && (
            <p class="opinion-rule">
              <strong>{opinion.rule}.</strong> {item.rule.text}
            </p>
          )}
          <Told told={told} />
          {objection}
        </div>
        <div class="told-records">
          {item.records.map((record) => (
            <div key={record.id} class="sheet">
              <RecordTable record={record} level={4} notes={told.notes} />
            </div>
          ))}
        </div>
      </div>
    </article>
  );
}
