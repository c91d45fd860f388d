import { direction } from '#words-of/silo-map';
import { month } from '#words-of/silo-map/after';
import { Tag } from '../../parts/Tag.tsx';
import type { VisiblePlan } from './types.ts';
import { DesignRows } from './view-facts.tsx';
import { endsOf, type LinkProps } from './view-trace.tsx';

export { Month, Questions } from './view-month.tsx';

/** How the link should be built, beside the draft and what you made of it. */
export function ToldPlan({
  process,
  link,
  plan,
  told,
}: LinkProps & { plan: VisiblePlan; told: NonNullable<VisiblePlan['told']> }) {
  const [from, to] = endsOf(process, link);
  const { entry } = link;
  const { right, fault } = told;
  const yours = entry.take === 'change' && entry.own ? entry.own : plan.draft;
  const you = yours.key === right.key && yours.direction === right.direction && yours.access === right.access;
  const fields = plan.bundles.find(({ id }) => id === right.access)?.fields ?? [];
  return (
    <div class="silo-told">
      <p>
        {month.right(right.key, direction(right.direction, from, to), fields)}{' '}
        {fault && (month.why[fault] ?? '')}
      </p>
      {entry.take === 'change' && (
        <div class="silo-yours">
          <p class="quiet">{month.yourDesign}</p>
          <DesignRows design={yours} bundles={plan.bundles} from={from} to={to} />
        </div>
      )}
      <p class="row">
        <Tag tone={you ? 'sound' : 'flawed'}>{you ? month.yoursRight : month.yoursWrong}</Tag>
        <Tag tone={fault ? 'flawed' : 'sound'}>{fault ? month.draftWrong : month.draftRight}</Tag>
      </p>
      <p>
        {entry.build ? month.built : month.notBuilt} {told.best && month.isBest}
      </p>
    </div>
  );
}
