import { run } from '#words/run';
import { pair, silo, status as words } from '#words-of/silo-map';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Tag } from '../../parts/Tag.tsx';
import {
  type Action,
  type Status,
  statuses,
  type Visible,
  type VisibleLink,
  type VisibleProcess,
} from './types.ts';
import { Lines } from './view-lines.tsx';

export interface LinkProps {
  process: VisibleProcess;
  link: VisibleLink;
  at: number;
  visible: Visible;
  act(action: Action): void;
  say(sentence: string): void;
}

/** Names of the two systems of a hand-over. */
export const endsOf = ({ systems }: VisibleProcess, { from, to }: VisibleLink): [string, string] => [
  systems[from]?.title ?? '',
  systems[to]?.title ?? '',
];

/** Number and name of a hand-over, as every list of it begins. */
export function LinkHead({ name, at }: { name: string; at: number }) {
  return (
    <h3 class="silo-name">
      <span class="silo-number">{at + 1}</span> {name}
    </h3>
  );
}

/** Brings the focus to what a button opened in its place. */
export const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

const isStatus = (value: string): value is Status => statuses.some((one) => one === value);

/** One hand-over of part 1: what the AI says of it, the lines, and your own word. Told, it says what is so. */
export function TraceLink({ process, link, at, visible, act, say }: LinkProps) {
  const [from, to] = endsOf(process, link);
  const name = pair(from, to);
  const id = `${process.id}-${link.id}`;
  const { claim, entry, truth } = link;
  return (
    <li class="silo-link" data-link={at}>
      <LinkHead name={name} at={at} />
      <p class="quiet">
        {silo.carries(link.what)} {silo.agreed(link.hours)}
      </p>
      <MachineVoice by={silo.by} confidence={run.confidence(claim.confidence)}>
        <p>
          <strong>{words.name[claim.status]}.</strong> {words.means[claim.status]}
        </p>
      </MachineVoice>
      {link.trace ? (
        <div id={`${id}-lines`} tabIndex={-1} class="silo-opened" role="group" aria-label={silo.opened(name)}>
          <Lines
            {...{ id, from, to }}
            trace={link.trace}
            numberName={process.numberName}
            what={link.what}
            cues={link.cues}
          />
        </div>
      ) : (
        <p class="silo-open">
          <button
            type="button"
            class="button"
            aria-label={silo.openLinesOf(name)}
            onClick={() => {
              act({ do: 'open', link: at, part: 'claim' });
              say(silo.opened(name));
              focusOn(`${id}-lines`);
            }}
          >
            {silo.openLines}
          </button>
          <span class="quiet">{silo.costs(visible.checkCents)}</span>
        </p>
      )}
      {truth === null ? (
        <label class="silo-field">
          <span>{silo.status}</span>
          <select
            aria-label={silo.statusOf(at + 1)}
            value={entry.status ?? ''}
            onChange={({ currentTarget: { value } }) =>
              isStatus(value) && act({ do: 'status', link: at, status: value })
            }
          >
            <option value="" disabled>
              {silo.choose}
            </option>
            {statuses.map((one) => (
              <option key={one} value={one}>
                {words.name[one]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <Told link={link} truth={truth} />
      )}
    </li>
  );
}

/** What really happens, beside what both of you said. */
function Told({ link: { claim, entry, cues }, truth }: { link: VisibleLink; truth: Status }) {
  const [you, ai] = [entry.status === truth, claim.status === truth];
  return (
    <div class="silo-told">
      <p>
        <strong>{silo.truth(words.name[truth])}.</strong> {words.means[truth]}
        {cues.length === 0 && ` ${silo.noCue}`}
      </p>
      <p class="row">
        <Tag tone={you ? 'sound' : 'flawed'}>{you ? silo.rightSaid : silo.wrongSaid}</Tag>
        <span>{entry.status && silo.yours(words.name[entry.status])}</span>
        <Tag tone={ai ? 'sound' : 'flawed'}>{ai ? silo.claimRight : silo.claimWrong}</Tag>
      </p>
    </div>
  );
}
