import { useId, useState } from 'preact/hooks';
import { settings as words } from '#words/settings';
import { backup, leaving } from '#words/storage';
import { finishHere, type Leaving } from '../records/leave.ts';

/** "Finish here and clear": the backup first, and nothing is removed before the learner says it is saved. */
export function Leave() {
  const id = useId();
  const [step, setStep] = useState<Leaving | null>(null);
  const [said, setSaid] = useState('');
  const start = async () => {
    setSaid('');
    try {
      setStep(await finishHere(Date.now()));
    } catch {
      setSaid(backup.unreadable);
    }
  };
  const clear = async () => {
    const done = await step?.clear();
    setStep(null);
    setSaid(done?.all ? leaving.done : leaving.partly);
  };
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{words.leave}</h2>
      <p>{words.leaveExplain}</p>
      {step ? (
        <div class="notice" role="group" aria-label={words.leave}>
          <p role="status">{leaving.saved(step.file)}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => void clear()}>
              {leaving.confirm}
            </button>
            <button type="button" class="button" onClick={() => setStep(null)}>
              {leaving.keep}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" class="button" onClick={() => void start()}>
            {words.leaveStart}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
