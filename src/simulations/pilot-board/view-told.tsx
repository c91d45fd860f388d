import { words } from '#words-of/pilot-board';
import { Tag } from '../../parts/Tag.tsx';
import type { Reason, Told as ToldOf, Visible } from './types.ts';

type Item = NonNullable<Visible['item']>;

/** What the board's rule says of a call, and why: only in practice, only after commit. */
export function Told({ item, told }: { item: Pick<Item, 'chosen'>; told: ToldOf }) {
  const { call, because } = item.chosen;
  const w = words.told;
  const nearly = !told.fitting && call === told.truth;
  return (
    <div class="pilot-board-told">
      <p class="row">
        <Tag tone={told.fitting ? 'sound' : 'unsure'}>
          {told.fitting ? w.fits : nearly ? w.reasonNot : w.not}
        </Tag>
        <Tag tone={told.sound ? 'sound' : 'flawed'}>{told.sound ? w.sound : w.wrong}</Tag>
      </p>
      <Why told={told} because={because} />
    </div>
  );
}

/** The rule, what decides, and what it means. */
export function Why({ told, because }: { told: ToldOf; because: Reason | null }) {
  const w = words.told;
  const first = told.decides[0];
  return (
    <>
      <p>
        <strong>{w.rule(told.truth)}</strong> {w.decides(told.decides.map((one) => words.reasons[one]))}
      </p>
      {first && <p>{w.why[first]}</p>}
      {because === 'spent' && <p>{w.sunk}</p>}
    </>
  );
}
