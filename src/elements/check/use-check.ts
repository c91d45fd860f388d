import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../domain/events.ts';
import type { RiskStep } from '../../domain/judgement.ts';
import type { CheckProgress } from '../../domain/progress.ts';
import { append, appendSoon } from '../../stores/log.ts';
import { $progress, $ready } from '../../stores/progress.ts';
import { type CheckSpec, fit, type Grade, grade } from '../check-logic.ts';
import { lessonOf } from '../lesson-of.ts';
import { early } from './early.ts';

/** Milliseconds: long enough that typing a number is one draft, short enough that a closed tab loses nothing. */
const draftPause = 400;

export interface Asking {
  /** The answer whose reasons are shown, or null while the question is open. */
  settled: { answer: CheckAnswer; sure: RiskStep | null; grade: Grade & { answered: true } } | null;
  answer: CheckAnswer;
  sure: RiskStep | null;
  kept: CheckProgress | undefined;
  /** Why the last press of the button was no answer; null when it was one or none was made. */
  missing: (Grade & { answered: false }) | null;
  change(answer: CheckAnswer, sure?: RiskStep | null): void;
  /** Grades what is chosen, and settles it when it was an answer: then true. */
  commit(): boolean;
  again(): void;
}

/** One question's life: draft, answer, resume, retry. Without a lesson around it (author guide) nothing is kept. */
export function useCheck(check: CheckSpec, root: { current: HTMLElement | null }): Asking {
  const [lesson, setLesson] = useState<string | null>(null);
  const [answer, setAnswer] = useState<CheckAnswer>([]);
  const [sure, setSure] = useState<RiskStep | null>(null);
  const [open, setOpen] = useState(true);
  const [missing, setMissing] = useState<Asking['missing']>(null);
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const kept = lesson === null ? undefined : progress.lessons[lesson]?.checks[check.id];
  // Set by the learner's first touch: from then on the log no longer decides what is on screen.
  const touched = useRef(false);

  useEffect(() => {
    setLesson(lessonOf(root.current));
    const before = early(check, root.current);
    if (before.answer.length > 0 || before.sure !== null) change(before.answer, before.sure);
  }, []);

  useEffect(() => {
    const from = kept?.draft ?? kept?.last;
    if (!ready || touched.current || !from) return;
    const before = fit(check, from.answer);
    setAnswer(before);
    setSure(from.sure);
    // An answer to a question that was edited since may no longer be one: then it is asked afresh.
    setOpen(kept?.draft !== null || !grade(check, before).answered);
  }, [ready, kept]);

  function change(next: CheckAnswer, nextSure: RiskStep | null = sure) {
    touched.current = true;
    setAnswer(next);
    setSure(nextSure);
    setMissing(null);
    const where = lessonOf(root.current);
    if (!where) return;
    const draft = { lesson: where, check: check.id, answer: next, sure: nextSure };
    appendSoon(`check ${check.id}`, 'check.drafted', draft, draftPause);
  }

  function commit(): boolean {
    const result = grade(check, answer);
    if (!result.answered) {
      setMissing({ ...result });
      return false;
    }
    touched.current = true;
    setMissing(null);
    setOpen(false);
    if (lesson) void append('check.answered', { lesson, check: check.id, answer, right: result.right, sure });
    return true;
  }

  function again() {
    touched.current = true;
    setAnswer([]);
    setSure(null);
    setOpen(true);
  }

  const result = open ? null : grade(check, answer);
  return {
    settled: result?.answered ? { answer, sure, grade: result } : null,
    answer,
    sure,
    kept,
    missing,
    change,
    commit,
    again,
  };
}
