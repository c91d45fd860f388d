import type { ComponentChildren, RefObject, VNode } from 'preact';
import { run } from '#words/run';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import { RiskScale } from '../../parts/RiskScale.tsx';
import { valueText } from '../../parts/value.ts';
import type { Action, VisibleItem } from './types.ts';
import type { After } from './view-after.tsx';
import { markedRow } from './view-settle.tsx';

interface Props {
  item: VisibleItem;
  heading: RefObject<HTMLHeadingElement>;
  /** The item's own record or records. */
  own: VNode;
  /** What explains a settled item, once it is here. */
  after: After | 'failed' | null;
  /** Is the output shown with its error gone? */
  again: boolean;
  setAgain(on: boolean): void;
  act(action: Action): void;
  say(sentence: string): void;
  panel: string;
  /** On a phone the AI output is one of two tabs. */
  shown: boolean;
  /** The tabs, where there are any: between the item's own record and what they switch. */
  children: ComponentChildren;
}

/** The item itself: its own record first, then what the AI says, then the learner's own estimate. */
export function Work(props: Props) {
  const { item, heading, act, panel, shown, children, again } = props;
  const tabbed = Boolean(children);
  const after = typeof props.after === 'object' ? props.after : null;
  return (
    <section class="desk-work" aria-labelledby={`item-${item.key}`}>
      <div class="work-own">
        <div class="work-head">
          <h2 id={`item-${item.key}`} ref={heading} tabIndex={-1}>
            {item.title}
          </h2>
          <p>{item.task}</p>
        </div>
        {props.own}
      </div>
      {children}
      <div
        class="work-ai"
        id={panel}
        hidden={!shown}
        {...(tabbed ? { role: 'tabpanel', 'aria-labelledby': `${panel}-tab` } : {})}
      >
        <h3 class="visually-hidden">{run.ai}</h3>
        <div class="voices">
          <MachineVoice by={run.aiBy} confidence={run.confidence(item.ai.confidence)}>
            <p>{item.ai.text}</p>
            <MachineAnswer label={item.answer.label} value={valueText(item.answer.ai)} />
          </MachineVoice>
          {again && after && <after.Righted item={item} />}
        </div>
        {item.reasons && after && (
          <after.ReasonsPanel
            item={item}
            reasons={item.reasons}
            marked={markedRow(item)}
            again={again}
            setAgain={props.setAgain}
            say={props.say}
          />
        )}
        {item.reasons && !after && (
          <p role="status">{props.after === null ? run.reasonsComing : run.reasonsMissing}</p>
        )}
        {!item.reasons && (
          <RiskScale
            name={`risk-${item.key}`}
            question={run.risk}
            low={run.riskLow}
            high={run.riskHigh}
            value={item.chosen.risk}
            fixed={item.chosen.opened.length > 0 ? run.riskFixed : undefined}
            choose={(risk) => act({ do: 'rate', risk })}
          />
        )}
      </div>
    </section>
  );
}
