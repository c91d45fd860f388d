import { words } from '#words-of/pilot-board';
import type { Action, Fact, Visible } from './types.ts';

type Item = NonNullable<Visible['item']>;

interface Props {
  visible: Visible;
  item: Item;
  act(action: Action): void;
  say(sentence: string): void;
}

/** What the paper or report says, in the order of the board's questions, and what one may still ask for. */
export function Facts({ visible, item, act, say }: Props) {
  const { round, stakes, phase } = visible;
  const { facts, asksLeft, chosen } = item;
  const deciding = phase === 'deciding';
  const closed = facts.some(({ shown }) => shown === null);
  return (
    <section class="stack" aria-labelledby="pilot-board-facts">
      <h3 id="pilot-board-facts">{words.facts[round]}</h3>
      <dl class="pilot-board-facts">
        {facts.map(({ id, shown, unasked }) => (
          <div key={id}>
            <dt>
              {words.reasons[id]} {unasked && <span class="quiet">({words.notAsked})</span>}
            </dt>
            {shown ? (
              <dd>
                <FactText fact={shown} sponsor={item.sponsor} />
              </dd>
            ) : (
              <dd class="pilot-board-gap">
                <span>{words.missingHere[round]}</span>
                {deciding && asksLeft > 0 && (
                  <button
                    type="button"
                    class="button"
                    aria-label={words.ask(words.reasons[id])}
                    onClick={(event) => {
                      // The button goes with the gap, so the focus waits at the line that takes its place.
                      const row = event.currentTarget.closest('div');
                      act({ do: 'ask', about: id });
                      say(words.answered(words.reasons[id]));
                      requestAnimationFrame(() => {
                        const answer = row?.querySelector<HTMLElement>('dd');
                        answer?.setAttribute('tabindex', '-1');
                        answer?.focus({ preventScroll: true });
                      });
                    }}
                  >
                    {words.askShort}
                  </button>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {deciding && closed && (
        <p class="quiet">{words.asks(asksLeft, chosen.asked.length > 0 ? 0 : stakes.checkCents)}</p>
      )}
    </section>
  );
}

/** One fact in words; what the sponsor has to say on it stands as theirs. */
export function FactText({ fact, sponsor }: { fact: Fact; sponsor: string }) {
  const say = words.fact;
  switch (fact.is) {
    case 'text':
      return <>{fact.text}</>;
    case 'errors':
      return <>{say.errors(fact.errors, fact.n, fact.unit, fact.tolerated)}</>;
    case 'bound':
      return <>{say.bound(fact.errors, fact.n, fact.bound, fact.tolerated)}</>;
    case 'groups':
      return (
        <ul>
          {fact.groups.map(({ name, errors, n }) => (
            <li key={name}>{say.group(name, errors, n)}</li>
          ))}
        </ul>
      );
    case 'rollback':
      return <>{say.rollback(fact.tested)}</>;
    case 'owner':
      return <>{say.owner(fact.named, fact.owner)}</>;
    case 'benefit':
      return <>{say.benefit(fact.savedCents, fact.costCents)}</>;
    case 'spent':
      return <>{say.spent(fact.spentCents, sponsor, fact.plea)}</>;
  }
}
