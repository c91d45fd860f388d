import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { spaced, tables } from '#words-of/data-cleaning';
import { type Column, editable } from './types.ts';
import type { VisibleRow } from './types-screen.ts';
import { entered, longestValue, offers } from './values.ts';
import type { Desk } from './view-desk.ts';
import { columnName } from './view-text.tsx';
import { rowWords } from './words.row_en.ts';

interface Props {
  desk: Desk;
  row: VisibleRow;
  close(): void;
}

interface FormProps {
  /** What its button says. */
  does: string;
  submit(form: HTMLFormElement): void;
  close(): void;
  children: ComponentChildren;
}

/** A form that comes up in the open row, with the focus on its first field. */
function RowForm({ does, submit, close, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  return (
    <form
      class="cleaning-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {children}
      <div class="stage-commit">
        <button type="submit" class="button">
          {does}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {rowWords.cancel}
        </button>
      </div>
    </form>
  );
}

/** Write one cell: type it, or take one of the readings that any such cell has. */
export function FixForm({ desk, row, close }: Props) {
  const { visible, deed } = desk;
  const { set } = visible;
  const [column, setColumn] = useState<Column>('account');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState('');
  const id = useId();
  const show = (value: string) => (column === 'account' ? spaced(value) : value);
  const fromPapers = row.slip?.[column] ?? null;
  const offered = [
    ...new Set([...(fromPapers === null ? [] : [fromPapers]), ...offers(set, column, row[column])]),
  ].filter((value) => value !== row[column]);
  const write = (value: string) => {
    const ready = entered(set, column, value);
    const { expected } = rowWords;
    if (ready === null)
      return setMissing(column === 'amount' ? expected.amount(tables[set].amountLike) : expected[column]);
    if (ready === row[column]) return setMissing(rowWords.refused);
    deed({ do: 'fix', row: row.key, column, value: ready });
    close();
  };
  return (
    <RowForm
      does={rowWords.write}
      // Read from the field itself: whoever types fast presses Enter before the last letters are drawn.
      submit={(form) => write(form.querySelector('input')?.value ?? text)}
      close={close}
    >
      <div class="field">
        <label for={`${id}-column`}>{rowWords.column}</label>
        <select
          id={`${id}-column`}
          value={column}
          onChange={(event) => {
            setColumn(event.currentTarget.value as Column);
            setMissing('');
          }}
        >
          {editable.map((one) => (
            <option key={one} value={one}>
              {columnName(visible, one)}
            </option>
          ))}
        </select>
      </div>
      {offered.length > 0 && (
        <div class="cleaning-offers" role="group" aria-label={rowWords.offers}>
          <p class="quiet">{rowWords.offers}</p>
          {offered.map((value) => (
            <button key={value} type="button" class="button" onClick={() => write(value)}>
              {show(value)}
              {rowWords.offerFrom[value === fromPapers ? 'papers' : 'reading']}
            </button>
          ))}
        </div>
      )}
      <div class="field">
        <label for={`${id}-value`}>{rowWords.value}</label>
        <input
          id={`${id}-value`}
          type="text"
          value={text}
          maxLength={longestValue}
          autoComplete="off"
          aria-describedby={missing ? `${id}-missing` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {missing && (
          <p id={`${id}-missing`} class="cleaning-missing" role="alert">
            {missing}
          </p>
        )}
      </div>
    </RowForm>
  );
}

/** Merge this row with another one, and say which of the two stays. */
export function MergeForm({ desk, row, close }: Props) {
  const { visible, deed, rowOf } = desk;
  const [other, setOther] = useState('');
  const [keep, setKeep] = useState('');
  const [missing, setMissing] = useState('');
  const id = useId();
  const live = visible.rows
    .filter((one) => one !== row && one.into === null && !one.obsolete)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const submit = () => {
    if (other === '') return setMissing(rowWords.pick);
    if (keep === '') return setMissing(rowWords.keep);
    deed({ do: 'merge', keep, drop: keep === row.key ? other : row.key });
    close();
  };
  return (
    <RowForm does={rowWords.doMerge} submit={submit} close={close}>
      <div class="field">
        <label for={`${id}-other`}>{rowWords.with}</label>
        <select
          id={`${id}-other`}
          value={other}
          onChange={(event) => {
            setOther(event.currentTarget.value);
            setKeep('');
          }}
        >
          <option value="">{rowWords.pick}</option>
          {live.map((one) => (
            <option key={one.key} value={one.key}>
              {rowWords.keepRow(one)}
            </option>
          ))}
        </select>
      </div>
      {other !== '' && (
        <fieldset class="cleaning-keep">
          <legend>{rowWords.keep}</legend>
          {[row, rowOf(other)].map((one) => (
            <label key={one.key}>
              <input
                type="radio"
                name={`${id}-keep`}
                checked={keep === one.key}
                onChange={() => setKeep(one.key)}
              />
              {rowWords.keepRow(one)}
            </label>
          ))}
        </fieldset>
      )}
      {missing && (
        <p class="cleaning-missing" role="alert">
          {missing}
        </p>
      )}
    </RowForm>
  );
}
