import type { FailureMode } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { acceptedReasons, callOnPaper } from './rule.ts';
import type { Turn } from './screen.ts';
import type { Call, Chosen, Gate, Reason, Told } from './types.ts';

/** What the board's rule says of a turn, and everything that may be named for it. */
export function deciding({ round, entry }: Turn): { call: Call; decides: Reason[] } {
  if (round === 1) return callOnPaper(entry.paper);
  const { truth, decides } = entry.report;
  return { call: truth, decides: acceptedReasons(truth, decides) };
}

/** The verdict on one call: it fits when it is the rule's, and a change also names what has to change. */
export function actedFact(turn: Turn, { call, because }: Chosen): Told {
  const { call: truth, decides } = deciding(turn);
  const said = turn.round === 1 ? turn.entry.paper.said : turn.entry.report.said;
  const becauseRight = because !== null && decides.includes(because);
  return {
    truth,
    sound: said.call === truth,
    fitting: call === truth && (call !== 'change' || becauseRight),
    becauseRight,
    decides,
  };
}

/** What goes wrong when somebody passes over a question of the six. */
const gateModes: Record<Exclude<Gate, 'data'>, FailureMode> = {
  owner: 'broken-process',
  baseline: 'overconfident-extraction',
  measure: 'overconfident-extraction',
  'stop-rule': 'broken-process',
  control: 'broken-process',
};
const findingModes: Partial<Record<Reason, FailureMode>> = {
  bound: 'overconfident-extraction',
  errors: 'sycophancy',
  benefit: 'sycophancy',
  groups: 'proxy-bias',
  rollback: 'broken-process',
  'owner-now': 'broken-process',
};

/** Kind of error of a recommendation that does not hold; one that holds up what is sound quotes a rule nobody made. */
function modeOf({ round, entry }: Turn): FailureMode {
  const { proposal, paper, report } = entry;
  if (round === 1) {
    const gate = paper.failing[0];
    if (!gate) return 'hallucinated-policy';
    return gate === 'data' ? proposal.dataMode : gateModes[gate];
  }
  return findingModes[report.decides] ?? 'hallucinated-policy';
}

/** One settled call as it is kept. */
export function judge(turn: Turn, chosen: Chosen): Judgement {
  const { sound, fitting, becauseRight } = actedFact(turn, chosen);
  const said = turn.round === 1 ? turn.entry.paper.said : turn.entry.report.said;
  const stopped = chosen.call !== said.call;
  return {
    item: `${turn.entry.proposal.id}-${turn.round}`,
    department: turn.entry.proposal.department,
    failureMode: sound ? 'none' : modeOf(turn),
    sound,
    move: stopped ? 'correct' : 'accept',
    stopped,
    fitting,
    detailRight: null,
    risk: null,
    aiConfidence: said.confidence,
    opened: chosen.asked.length,
    mark: chosen.because,
    markRight: becauseRight,
    reason: null,
    counted: true,
  };
}
