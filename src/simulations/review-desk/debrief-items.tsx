import type { ComponentChildren } from 'preact';
import { debrief } from '#words/debrief';
import { moves as words } from '#words/moves';
import { Section } from '../../parts/Section.tsx';
import { Item, Outcome } from './debrief-item.tsx';
import { type ItemProps, Replay } from './debrief-replay.tsx';
import type { ShownItem } from './types.ts';

/** More than this many told in full would bury what comes after them: then each opens on demand. */
const mostTold = 4;

interface Props extends Pick<ItemProps, 'roles' | 'objection'> {
  shown: readonly ShownItem[];
}

const nameOf = (item: ShownItem): string => {
  if (item.guided) return debrief.guided;
  return item.judgement.counted ? debrief.item(Number(item.key)) : debrief.planted;
};

/** What got through, what was stopped for nothing, and every other item: each can be replayed and objected to. */
export function Items({ shown, roles, objection }: Props) {
  const counted = shown.filter((item) => item.judgement.counted);
  const through = counted.filter(({ judgement: j }) => !j.sound && !j.stopped);
  const nothing = counted.filter(({ judgement: j }) => j.sound && j.stopped);
  const others = shown.filter((item) => !through.includes(item) && !nothing.includes(item));
  const group = (items: ShownItem[], id: string, title: string, none: string) => (
    <Section id={id} title={items.length > 0 ? title : none}>
      {items.length <= mostTold ? (
        items.map((item) => <Item key={item.key} {...{ item, roles, objection }} name={nameOf(item)} />)
      ) : (
        <div class="others">
          {items.map((item) => (
            <Row key={item.key} item={item} unfold>
              <Item {...{ item, roles, objection }} name={nameOf(item)} head={false} />
            </Row>
          ))}
        </div>
      )}
    </Section>
  );
  return (
    <>
      {group(through, 'through', debrief.through(through.length), debrief.throughNone)}
      {group(nothing, 'nothing', debrief.forNothing(nothing.length), debrief.forNothingNone)}
      {others.length > 0 && (
        <Section id="others" title={debrief.others}>
          <details class="figures others-fold" open={others.length <= 2 * mostTold}>
            <summary>{debrief.group(others.length)}</summary>
            <div class="others">
              {others.map((item) => (
                <Row key={item.key} item={item}>
                  <Replay {...{ item, roles, objection }} name={nameOf(item)} whole />
                </Row>
              ))}
            </div>
          </details>
        </Section>
      )}
    </>
  );
}

/** One line that opens: which item, what you did and what became of it. */
function Row({ item, unfold, children }: { item: ShownItem; unfold?: boolean; children: ComponentChildren }) {
  return (
    <details class={unfold ? 'unfold' : undefined}>
      <summary>
        <span class="other-name">
          <span class="quiet">{nameOf(item)}</span> {item.case.title}
        </span>
        <span class="row">
          <span class="quiet">{words.done[item.judgement.move]}</span>
          <Outcome {...item.judgement} />
        </span>
      </summary>
      {children}
    </details>
  );
}
