import type { ComponentChildren, RefObject } from 'preact';
import { run } from '#words/run';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import { type Marking, RecordTable } from '../../parts/RecordTable.tsx';
import { RiskScale } from '../../parts/RiskScale.tsx';
import { valueText } from '../../parts/value.ts';
import type { Action, VisibleItem } from './types.ts';
import { ReasonsPanel, rowNotes } from './view-reasons.tsx';

interface Props {
  item: VisibleItem;
  heading: RefObject<HTMLHeadingElement>;
  marking: Marking | undefined;
  act(action: Action): void;
  panel: string;
  /** On a phone the AI output is one of two tabs. */
  shown: boolean;
  /** The tabs, where there are any: between the item's own record and what they switch. */
  children: ComponentChildren;
}

/** The item itself: its own record first, then what the AI says, then the learner's own estimate. */
export function Work({ item, heading, marking, act, panel, shown, children }: Props) {
  const tabbed = Boolean(children);
  const notes = rowNotes(item);
  return (
    <section class="desk-work" aria-labelledby={`item-${item.key}`}>
      <div class="work-own">
        <div class="work-head">
          <h2 id={`item-${item.key}`} ref={heading} tabIndex={-1}>
            {item.title}
          </h2>
          <p>{item.task}</p>
        </div>
        {item.desk.map((record) => (
          <div key={record.id} class="sheet">
            <RecordTable record={record} aside={run.ownRecord} marking={marking} notes={notes} />
          </div>
        ))}
      </div>
      {children}
      <div
        class="work-ai"
        id={panel}
        hidden={!shown}
        {...(tabbed ? { role: 'tabpanel', 'aria-labelledby': `${panel}-tab` } : {})}
      >
        <h3 class="visually-hidden">{run.ai}</h3>
        <MachineVoice by={run.aiBy} confidence={run.confidence(item.ai.confidence)}>
          <p>{item.ai.text}</p>
          <MachineAnswer label={item.answer.label} value={valueText(item.answer.ai)} />
        </MachineVoice>
        {item.reasons ? (
          <ReasonsPanel item={item} reasons={item.reasons} />
        ) : (
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
