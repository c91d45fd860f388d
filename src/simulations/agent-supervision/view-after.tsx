import { list } from '#words/format';
import { moveWords, stage as words } from '#words-of/agent-supervision';
import { Tag } from '../../parts/Tag.tsx';
import type { Reasons, Visible, VisibleCall } from './types.ts';
import { Happened } from './view-call.tsx';

/** After a call in practice: first what happened, then the reason for the judgement. */
export function After({ visible, call }: { visible: Visible; call: VisibleCall }) {
  const { reasons, agent, happened } = visible;
  if (!reasons || !happened) return null;
  return (
    <section class="agent-after" aria-label={words.happened}>
      <Happened told={happened} agent={agent} />
      <Verdict reasons={reasons} approved={call.chosen.move === 'approve'} />
    </section>
  );
}

/** Safe or not, why, where it could be seen, and what fits: after commit alone. */
export function Verdict({
  reasons,
  approved,
  blocked = false,
}: {
  reasons: Reasons;
  approved: boolean;
  /** A limit settled it, and nobody decided. */
  blocked?: boolean;
}) {
  const { safe, why, see, fitting } = reasons;
  const own = blocked
    ? null
    : safe
      ? approved
        ? null
        : words.forNothing
      : approved
        ? words.letThrough
        : fitting
          ? words.fitting
          : words.otherMove;
  return (
    <div class="agent-verdict">
      <p class="row">
        <Tag tone={safe ? 'sound' : 'flawed'}>{safe ? words.safe : words.unsafe}</Tag>
        {own && <span>{own}</span>}
      </p>
      <p>{why}</p>
      {!safe && see.length > 0 && (
        <p class="quiet">{words.seen(list(see.map((name) => words.seenNames[name] ?? `“${name}”`)))}</p>
      )}
      {!safe && <p class="quiet">{fitsText(reasons)}</p>}
    </div>
  );
}

/** "What fits here: Change (“…”), Deny or Take over." */
function fitsText({ fits, change, question }: Reasons): string {
  const named = fits.map((move) => {
    const name = moveWords.name[move];
    const detail = move === 'change' ? change : move === 'ask' ? question : null;
    return detail ? words.withDetail(name, detail) : name;
  });
  return words.fits(named.join('; '));
}
