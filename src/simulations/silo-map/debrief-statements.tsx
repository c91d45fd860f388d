import type { ComponentChildren } from 'preact';
import { debrief } from '#words/debrief';
import { run } from '#words/run';
import { direction, silo, status as statusWords } from '#words-of/silo-map';
import { month, told } from '#words-of/silo-map/after';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { designOf } from './month.ts';
import type { KeptLink, KeptProcess } from './types.ts';
import { DesignRows, Fields } from './view-facts.tsx';
import { Lines } from './view-lines.tsx';

const words = told.claims;

interface Props {
  processes: readonly KeptProcess[];
  nameOf(process: KeptProcess, link: KeptLink): string;
  objection(item: string, name: string): ComponentChildren;
}

/** What became of one statement: was it right, was it left, and is what stands there now right. */
function outcomeOf(sound: boolean, stopped: boolean, right: boolean): keyof typeof words.outcome {
  if (sound) return stopped ? 'rightStopped' : 'rightThrough';
  if (!stopped) return 'through';
  return right ? 'putRight' : 'stopped';
}
const tones = {
  rightThrough: 'sound',
  rightStopped: 'unsure',
  putRight: 'sound',
  stopped: 'unsure',
  through: 'flawed',
} as const;

/** Every statement of the AI again, with what it rests on: those that went wrong first open. */
export function Statements({ processes, nameOf, objection }: Props) {
  return (
    <>
      {processes.map((process) => (
        <div key={process.id} class="others">
          {processes.length > 1 && <h3>{words.of(process.title)}</h3>}
          {process.links.map((link) => (
            <Claim key={`${link.id} claim`} {...{ process, link, objection }} name={nameOf(process, link)} />
          ))}
          {process.links.map((link) => (
            <Draft key={`${link.id} draft`} {...{ process, link, objection }} name={nameOf(process, link)} />
          ))}
        </div>
      ))}
    </>
  );
}

interface One {
  process: KeptProcess;
  link: KeptLink;
  name: string;
  objection: Props['objection'];
}

function Row({
  title,
  outcome,
  children,
}: {
  title: string;
  outcome: keyof typeof words.outcome;
  children: ComponentChildren;
}) {
  return (
    <details class="unfold">
      <summary>
        <span class="other-name">{title}</span>
        <Tag tone={tones[outcome]}>{words.outcome[outcome]}</Tag>
      </summary>
      <div class="told">
        <h3 class="visually-hidden">{title}</h3>
        {children}
      </div>
    </details>
  );
}

function Claim({ process, link, name, objection }: One) {
  const { claim, truth, entry } = link;
  const id = `${process.id}-${link.id}-claim`;
  const title = words.claim(name);
  const stopped = entry.status !== claim.status;
  return (
    <Row title={title} outcome={outcomeOf(claim.status === truth, stopped, entry.status === truth)}>
      <MachineVoice by={silo.by} confidence={run.confidence(claim.confidence)}>
        <p>
          <strong>{statusWords.name[claim.status]}.</strong> {statusWords.means[claim.status]}
        </p>
      </MachineVoice>
      <p>
        {entry.status && words.youSaid(statusWords.name[entry.status])}{' '}
        {entry.traceOpen ? words.opened : words.noOpen}
      </p>
      <div>
        <h4>{words.really}</h4>
        <p>
          <strong>{statusWords.name[truth]}.</strong> {statusWords.means[truth]}{' '}
          {link.cues.length === 0 && silo.noCue} {silo.agreed(link.hours)}
        </p>
      </div>
      <Lines
        id={id}
        trace={link}
        from={process.systems[link.from]?.title ?? ''}
        to={process.systems[link.to]?.title ?? ''}
        numberName={process.numberName}
        what={link.what}
        cues={link.cues}
      />
      {objection(id, title)}
    </Row>
  );
}

function Draft({ process, link, name, objection }: One) {
  const { draft, right, draftFault, entry, bundles } = link;
  const [from, to] = [process.systems[link.from]?.title ?? '', process.systems[link.to]?.title ?? ''];
  const id = `${process.id}-${link.id}-draft`;
  const title = words.draft(name);
  const yours = designOf(link, entry);
  const fits =
    yours.key === right.key && yours.direction === right.direction && yours.access === right.access;
  const fields = bundles.find((set) => set.id === right.access)?.fields ?? [];
  return (
    <Row title={title} outcome={outcomeOf(draftFault === null, entry.take === 'change', fits)}>
      <MachineVoice by={silo.byDraft} confidence={run.confidence(draft.confidence)}>
        <DesignRows design={draft} bundles={bundles} from={from} to={to} />
      </MachineVoice>
      {entry.take === 'change' ? (
        <div>
          <p>{month.yourDesign}</p>
          <DesignRows design={yours} bundles={bundles} from={from} to={to} />
        </div>
      ) : (
        <p>{words.kept}</p>
      )}
      <p>
        {entry.build ? month.built : month.notBuilt} {entry.fieldsOpen ? words.opened : words.noOpen}
      </p>
      <div>
        <h4>{debrief.wasRight}</h4>
        <p>
          {month.right(right.key, direction(right.direction, from, to), fields)}{' '}
          {draftFault && (month.why[draftFault] ?? '')}
        </p>
      </div>
      <Fields facts={link} from={from} to={to} what={link.what} />
      {objection(id, title)}
    </Row>
  );
}
