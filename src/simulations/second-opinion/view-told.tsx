import { told as words } from '#words-of/second-opinion';
import type { RowNote } from '../../parts/RecordTable.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { valueText } from '../../parts/value.ts';
import { readReply, valueOf } from './answer.ts';
import { type Moved, movedOf } from './trials.ts';
import type { Form, KeptItem, Reasons, Reply, VisibleItem } from './types.ts';

/** What is told of one settled item, on the screen of a practice and in the debrief alike. */
export interface ToldItem {
  form: Form;
  label: string;
  own: { reply: Reply; right: boolean };
  advice: { reply: Reply; right: boolean };
  final: { reply: Reply; right: boolean };
  truth: Reply;
  working: string;
  why: string;
  cue: string;
  moved: Moved | null;
  notes: RowNote[];
}

type Facts = Pick<KeptItem, 'form' | 'label' | 'own' | 'advice' | 'final' | 'sound' | 'truth'> &
  Pick<KeptItem, 'working' | 'why' | 'cue' | 'cueAt'> & { ownRight: boolean; finalRight: boolean };

const build = (item: Facts): ToldItem => ({
  form: item.form,
  label: item.label,
  own: { reply: item.own, right: item.ownRight },
  advice: { reply: item.advice, right: item.sound },
  final: { reply: item.final, right: item.finalRight },
  truth: item.truth,
  working: item.working,
  why: item.why,
  cue: item.cue,
  moved: movedOf(item),
  notes: item.cueAt.map((at) => ({ at, text: words.decides, tone: item.sound ? 'support' : 'cue' })),
});

/** Of an item on the screen, once its reasons may be told. */
export const toldOf = (item: VisibleItem, reasons: Reasons): ToldItem =>
  build({
    ...reasons,
    form: item.form,
    label: item.label,
    own: readReply(item.form, item.own.text) ?? '',
    advice: item.advice?.reply ?? '',
    final: readReply(item.form, item.final.text) ?? '',
  });

export const toldOfKept = (item: KeptItem, ownRight: boolean, finalRight: boolean): ToldItem =>
  build({ ...item, ownRight, finalRight });

/** The verdict in one line, for whoever hears the screen. */
export const saidOf = ({ own, advice, final, truth, form }: ToldItem): string =>
  `${words.ai[advice.right ? 'sound' : 'wrong']}. ${words.you[final.right ? 'right' : 'wrong']}. ${words.truth}: ${valueText(
    valueOf(form, truth),
  )}. ${words.story(own.right, advice.right, final.right)}`;

/** How far the final number lies from the own one, in the item's own unit. */
function movedText({ form, moved }: Pick<ToldItem, 'form' | 'moved'>): string | null {
  if (!moved) return null;
  const text = (n: number) => valueText(valueOf(form, n));
  const { way, by, gap, nearer } = moved;
  switch (way) {
    case 'kept':
      return words.way.kept;
    case 'all-the-way':
      return `${words.way[way](text(gap))} ${words.nearer[nearer]}`;
    case 'away':
      return `${words.way.away(text(by))} ${words.nearer[nearer]}`;
    default:
      return `${words.way[way](text(by), text(gap))} ${words.nearer[nearer]}`;
  }
}

interface Props {
  told: ToldItem;
  /** Focus is led here, because the form is gone. */
  led?: boolean;
}

/** What was right, why, and what to look at. */
export function Told({ told, led = false }: Props) {
  const { own, advice, final, truth, form, working, why, cue } = told;
  const moved = movedText(told);
  const Heading = led ? 'h3' : 'h4';
  return (
    <section class="opinion-told case-reasons">
      <Heading tabIndex={-1} {...(led ? { 'data-led': 'reasons' } : {})}>
        {words.reasons}
      </Heading>
      <p class="row">
        <Tag tone={advice.right ? 'sound' : 'flawed'}>{words.ai[advice.right ? 'sound' : 'wrong']}</Tag>
        <span class="visually-hidden">. </span>
        <Tag tone={final.right ? 'sound' : 'flawed'}>{words.you[final.right ? 'right' : 'wrong']}</Tag>
      </p>
      <p class="case-lesson">{words.story(own.right, advice.right, final.right)}</p>
      <dl>
        <dt>{words.truth}</dt>
        <dd>
          <strong class="case-value">{`${told.label}: ${valueText(valueOf(form, truth))}.`}</strong> {working}
        </dd>
        <dt>{words.why[advice.right ? 'sound' : 'wrong']}</dt>
        <dd>{why === '' ? words.whySound : why}</dd>
        <dt>{words.cue}</dt>
        <dd>{cue}</dd>
        {moved !== null && (
          <>
            <dt>{words.moved}</dt>
            <dd>{moved}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
