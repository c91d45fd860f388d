import type { ComponentChildren } from 'preact';
import { debrief } from '#words/debrief';
import { moves as words } from '#words/moves';
import type { ShownItem } from '../../../simulations/review-desk/types.ts';
import { Section } from '../../../parts/Section.tsx';
import { Item, Outcome } from './Item.tsx';
import { Replay } from './Replay.tsx';

/** More than this many told in full would bury what comes after them: then each opens on demand. */
const mostTold = 4;

interface Props {
  run: string;
  shown: readonly ShownItem[];
  roles: Record<string, string>;
}

const nameOf = (item: ShownItem): string => {
  if (item.guided) return debrief.guided;
  return item.judgement.counted ? debrief.item(Number(item.key)) : debrief.planted;
};

/** What got through, what was stopped for nothing, and every other item: each can be replayed and objected to. */
export function Items({ run, shown, roles }: Props) {
  const counted = shown.filter((item) => item.judgement.counted);
  const through = counted.filter(({ judgement: j }) => !j.sound && !j.stopped);
  const nothing = counted.filter(({ judgement: j }) => j.sound && j.stopped);
  const others = shown.filter((item) => !through.includes(item) && !nothing.includes(item));
  const group = (items: ShownItem[], id: string, title: string, none: string) => (
    <Section id={id} title={items.length > 0 ? title : none}>
      {items.length <= mostTold ? (
        items.map((item) => <Item key={item.key} {...{ run, item, roles }} name={nameOf(item)} />)
      ) : (
        <div class="others">
          {items.map((item) => (
            <Row key={item.key} item={item} unfold>
              <Item {...{ run, item, roles }} name={nameOf(item)} head={false} />
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
                  <Replay {...{ run, item, roles }} name={nameOf(item)} whole />
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
