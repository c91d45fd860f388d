import type { ComponentChildren } from 'preact';
import { spot } from '#words-of/spot-error';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import type { PanelHead, VisiblePart } from './types.ts';
import { Bars, Lines, Scale } from './view-chart.tsx';

/** Characters a first cell may have and still stand beside the second one on a phone. */
const longest = 40;

/** The class of a list of parts: its form, how many columns its rows share, and if two are sentences each. */
export const listClass = ({ form, columns }: PanelHead, parts: readonly VisiblePart[]): string =>
  [
    'spot-parts',
    `spot-as-${form}`,
    columns.length > 0 ? `spot-cols spot-cols-${columns.length}` : 'spot-prose',
    ...(columns.length === 2 && parts.some(({ cells }) => (cells[0]?.length ?? 0) > longest)
      ? ['spot-said']
      : []),
  ].join(' ');

/** What stands at a part: a sentence, or the cells of its row, each with its column's name for the ear. */
export function Cells({ panel, part }: { panel: PanelHead; part: VisiblePart }) {
  if (panel.columns.length === 0) return <span class="spot-cell">{part.cells[0]}</span>;
  return (
    <>
      <span class="spot-cells">
        {part.cells.map((cell, i) => (
          <span key={panel.columns[i]} class="spot-cell">
            <span class="spot-label">{spot.column(panel.columns[i] ?? '')}</span>
            {cell}{' '}
          </span>
        ))}
      </span>
      {panel.form === 'bars' && panel.axis && <Bars axis={panel.axis} cells={part.cells} />}
    </>
  );
}

/** One part in a few words, to say what was marked. */
export function partWords({ cells }: VisiblePart): string {
  const text = cells.join(', ');
  return text.length <= 90 ? text : `${text.slice(0, 87)} …`;
}

interface Props {
  panel: PanelHead;
  parts: readonly VisiblePart[];
  level: 3 | 4;
  children: ComponentChildren;
}

/** A piece of work, or one of its two sides: title, who made it, its drawing, then whatever its parts are drawn as. */
export function Panel({ panel, parts, level, children }: Props) {
  const Heading = `h${level}` as 'h3';
  const { axis, columns, form } = panel;
  const inner = (
    <>
      <Heading class="spot-title">{panel.title}</Heading>
      {axis && <Scale axis={axis} columns={columns} lines={form === 'lines'} />}
      {axis && form === 'lines' && <Lines axis={axis} columns={columns} parts={parts} />}
      {children}
    </>
  );
  return (
    <div class="spot-panel">
      {panel.machine ? (
        <MachineVoice by={panel.by}>{inner}</MachineVoice>
      ) : (
        <div class="sheet spot-sheet">
          <p class="quiet">{panel.by}</p>
          {inner}
        </div>
      )}
    </div>
  );
}

/** Column heads over rows that share their columns; each cell says its own column to the ear. */
export function Heads({ columns }: PanelHead) {
  if (columns.length === 0) return null;
  return (
    <li class="spot-heads" aria-hidden="true">
      <span />
      {columns.map((column) => (
        <span key={column}>{column}</span>
      ))}
    </li>
  );
}
