import { silo, time } from '#words-of/silo-map';
import type { SourceRecord, Value } from '../../domain/case.ts';
import { RecordTable } from '../../parts/RecordTable.tsx';
import type { Row } from './types.ts';

interface Props {
  /** Unique on the page: the records of one process share names. */
  id: string;
  trace: { out: readonly Row[]; in: readonly Row[] };
  from: string;
  to: string;
  /** What the number and the thing are called. */
  numberName: string;
  what: string;
  /** Ids of the lines that show what happens; empty before it is told. */
  cues: readonly string[];
  level?: 4 | 5;
}

const text = (words: string): Value => ({ kind: 'text', text: words });

/** A short name stays on one line, below its number where there is no room beside it. */
const short = (name: string) => (name.length <= 14 ? name.replaceAll(' ', '\u00a0') : name);

/** Lines of one system as a record: when, whose, what, and how it got there. */
function recordOf(rows: readonly Row[], title: string, { id, numberName, what }: Props): SourceRecord {
  return {
    id: `${id} ${title}`,
    title,
    columns: [silo.columns.at, numberName, what, silo.columns.by],
    rows: rows.map((row) => ({
      at: row.id,
      cells: [
        text(time(row.day, row.time)),
        text(`${row.number} ${short(row.name)}`),
        row.value,
        text(silo.how[row.by.how](row.by.who ?? '')),
      ],
    })),
  };
}

/** What lies in the giving system beside what lies in the getting one. */
export function Lines(props: Props) {
  const { trace, from, to, cues, level = 4 } = props;
  const notes = cues.map((at) => ({ at, text: silo.cueRow, tone: 'cue' as const }));
  return (
    <div class="silo-lines">
      <div class="sheet">
        <RecordTable record={recordOf(trace.out, silo.inSystem(from), props)} level={level} notes={notes} />
      </div>
      <div class="sheet">
        <RecordTable record={recordOf(trace.in, silo.inSystem(to), props)} level={level} notes={notes} />
      </div>
    </div>
  );
}
