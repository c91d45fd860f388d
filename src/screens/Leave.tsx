import { useStore } from '@nanostores/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { settings as words } from '#words/settings';
import { backup, leaving } from '#words/storage';
import { finishHere, type Leaving } from '../records/leave.ts';
import { $team, loadTeam } from '../stores/team.ts';

/** "Finish here and clear": the backup first, and nothing is removed before the learner says it is saved. */
export function Leave() {
  const id = useId();
  const [step, setStep] = useState<Leaving | null>(null);
  const [said, setSaid] = useState('');
  const team = useStore($team, { ssr: 'initial' });
  const group = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const was = useRef(false);

  // The focus follows what took the place of what was pressed.
  useEffect(() => {
    if (step) group.current?.focus();
    else if (was.current) (said === '' ? opener : status).current?.focus();
    was.current = step !== null;
  }, [step]);

  const start = async () => {
    setSaid('');
    try {
      await loadTeam();
      setStep(await finishHere(Date.now()));
    } catch {
      setSaid(backup.unreadable);
    }
  };
  const clear = async () => {
    const done = await step?.clear?.();
    setSaid(done?.all ? leaving.done : leaving.partly);
    setStep(null);
  };
  const goes = leaving.team(team.receipts.length + team.unread, team.roster.length);
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{words.leave}</h2>
      <p>{words.leaveExplain}</p>
      {step ? (
        <div class="notice stack" role="group" aria-labelledby={`${id}-step`} tabIndex={-1} ref={group}>
          <p id={`${id}-step`}>{step.clear ? leaving.saved(step.file) : leaving.large}</p>
          {step.left > 0 && <p>{backup.leftOut(step.left)}</p>}
          {step.clear && goes && <p>{goes}</p>}
          <p class="row">
            {step.clear && (
              <button type="button" class="button" onClick={() => void clear()}>
                {leaving.confirm}
              </button>
            )}
            <button type="button" class="button" onClick={() => setStep(null)}>
              {leaving.keep}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" class="button" ref={opener} onClick={() => void start()}>
            {words.leaveStart}
          </button>
        </p>
      )}
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
    </section>
  );
}
