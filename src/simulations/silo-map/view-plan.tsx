import { run } from '#words/run';
import { direction, pair, silo, status as words } from '#words-of/silo-map';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { type Design, type Direction, directions, type VisiblePlan } from './types.ts';
import type { After } from './view-after.tsx';
import { DesignRows, Fields } from './view-facts.tsx';
import { endsOf, focusOn, LinkHead, type LinkProps } from './view-trace.tsx';

/** One hand-over of part 2: what it is worth, the draft of its link, and whether to build it. */
export function PlanLink(props: LinkProps & { after: After | null }) {
  const { process, link, at, visible, act, say, after } = props;
  const { plan, entry } = link;
  if (!plan) return null;
  const [from, to] = endsOf(process, link);
  const name = pair(from, to);
  const id = `${process.id}-${link.id}`;
  const known = link.truth ?? entry.status;
  const { used, days } = visible.budget;
  const fits = entry.build || used + plan.days <= days;
  const toldPlan = plan.told;
  return (
    <li class="silo-link" data-link={at}>
      <LinkHead name={name} at={at} />
      <p>
        {known && <strong>{silo.itIs(words.name[known], link.truth !== null)} </strong>}
        {silo.perMonth(plan.cases, process.unit)}; {silo.takes(plan.days)}.
      </p>
      <MachineVoice by={silo.byDraft} confidence={run.confidence(plan.draft.confidence)}>
        <DesignRows design={plan.draft} bundles={plan.bundles} from={from} to={to} />
      </MachineVoice>
      {plan.fields ? (
        <div
          id={`${id}-fields`}
          tabIndex={-1}
          class="silo-opened"
          role="group"
          aria-label={silo.openedFields(name)}
        >
          <Fields facts={plan.fields} from={from} to={to} what={link.what} />
        </div>
      ) : (
        <p class="silo-open">
          <button
            type="button"
            class="button"
            aria-label={silo.openFieldsOf(name)}
            onClick={() => {
              act({ do: 'open', link: at, part: 'draft' });
              say(silo.openedFields(name));
              focusOn(`${id}-fields`);
            }}
          >
            {silo.openFields}
          </button>
          <span class="quiet">{silo.costs(visible.checkCents)}</span>
        </p>
      )}
      {toldPlan ? (
        after && <after.ToldPlan {...props} plan={plan} told={toldPlan} />
      ) : (
        <>
          <div class="choices silo-review" role="group" aria-label={silo.review(at + 1)}>
            {(['keep', 'change'] as const).map((take) => (
              <button
                key={take}
                type="button"
                class="choice"
                aria-pressed={entry.take === take}
                onClick={() => {
                  act({ do: 'draft', link: at, take });
                  if (take === 'change') say(silo.changeNext);
                }}
              >
                {silo[take]}
              </button>
            ))}
          </div>
          {entry.take === 'change' && entry.own && (
            <Change {...{ at, act, from, to, id, plan }} own={entry.own} />
          )}
          <label class="silo-build">
            <input
              type="checkbox"
              checked={entry.build}
              disabled={!fits}
              onChange={({ currentTarget: { checked } }) => {
                act({ do: 'build', link: at, on: checked });
                const now = used + (checked ? plan.days : -plan.days);
                say(checked ? silo.built(name, now, days) : silo.unbuilt(name, now, days));
              }}
            />
            <span>
              {silo.build(plan.days)}
              {!fits && <span class="quiet"> ({silo.noRoom})</span>}
            </span>
          </label>
        </>
      )}
    </li>
  );
}

interface ChangeProps {
  at: number;
  act: LinkProps['act'];
  from: string;
  to: string;
  id: string;
  plan: VisiblePlan;
  own: Design;
}

/** Your own way to build it: it begins as the draft has it. */
function Change({ at, act, from, to, id, plan, own }: ChangeProps) {
  return (
    <div class="silo-change">
      <label class="silo-field">
        <span>{silo.yourKey}</span>
        <select value={own.key} onChange={(e) => act({ do: 'key', link: at, key: e.currentTarget.value })}>
          {plan.keyNames.map((key) => (
            <option key={key} value={key}>
              {key}
            </option>
          ))}
        </select>
      </label>
      <label class="silo-field">
        <span>{silo.yourWay}</span>
        <select
          value={own.direction}
          onChange={(e) => act({ do: 'direction', link: at, direction: e.currentTarget.value as Direction })}
        >
          {directions.map((way) => (
            <option key={way} value={way}>
              {direction(way, from, to)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="silo-sets">
        <legend>{silo.yourFields}</legend>
        {plan.bundles.map(({ id: set, fields }) => (
          <label key={set}>
            <input
              type="radio"
              name={`${id}-set`}
              checked={own.access === set}
              onChange={() => act({ do: 'access', link: at, access: set })}
            />
            <span>{fields.join(', ')}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
