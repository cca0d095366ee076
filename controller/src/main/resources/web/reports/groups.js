// SPDX-License-Identifier: Apache-2.0
// Which figures are shown together, by the names that docs/statistics.md gives them.
export const GROUPS = {
  main: ['tickets', 'called', 'served', 'missedShare', 'abandonedShare', 'waitMeanMillis', 'waitP90Millis', 'waitMaxMillis', 'targetMetShare', 'handlingMeanMillis', 'promisedMetShare', 'inferredShare'],
  wait: ['called', 'waitMeanMillis', 'waitP50Millis', 'waitP80Millis', 'waitP90Millis', 'waitMaxMillis', 'targetMetShare', 'openWaitMeanMillis', 'openWaitP90Millis', 'openWaitMaxMillis', 'openTargetMetShare'],
  handling: ['served', 'handlingMeanMillis', 'handlingP50Millis', 'handlingP80Millis', 'handlingP90Millis', 'handlingMaxMillis', 'promisedMetShare', 'walkMeanMillis', 'walks', 'held', 'holdMeanMillis', 'arrivalUnknownShare', 'endInferredShare', 'inferredShare'],
  ends: ['errands', 'served', 'transferred', 'missed', 'abandoned', 'notReached', 'outage', 'unended', 'underWay', 'severalShare', 'outcomeSaidShare', 'outcomeDoneShare', 'outcomeAcceptedShare', 'outcomeIncompleteShare', 'comeAgain', 'ratedShare', 'unrated', 'satisfiedShare', 'badShare'],
  time: ['openMillis', 'servingMillis', 'callingMillis', 'idleMillis', 'pausedMillis', 'servingShare'],
};

/**
 * Which errands are behind a figure: those that its count counts, by the name that docs/statistics.md gives that; of a share, its upper part.
 */
const COUNTED = {
  errands: ['errands'], tickets: ['tickets'], priority: ['priorityShare'], several: ['several', 'severalShare'], assisted: ['assisted'], many_items: ['manyItems'],
  called: ['called', 'calls', 'waitMeanMillis', 'waitP50Millis', 'waitP80Millis', 'waitP90Millis', 'waitMaxMillis', 'openWaitMeanMillis', 'openWaitP90Millis', 'openWaitMaxMillis'],
  target_met: ['targetMetShare'], open_target_met: ['openTargetMetShare'],
  served: ['served', 'handlingMeanMillis', 'handlingP50Millis', 'handlingP80Millis', 'handlingP90Millis', 'handlingMaxMillis'],
  promised_met: ['promisedMetShare'], transferred: ['transferred'], missed: ['missed', 'missedShare'], abandoned: ['abandoned', 'abandonedShare'], not_reached: ['notReached'], unprinted: ['unprinted'],
  outage: ['outage'], unended: ['unended'], under_way: ['underWay'], walks: ['walkMeanMillis', 'walks'], held: ['held', 'holdMillis', 'holdMeanMillis'], inferred: ['inferredShare'],
  arrival_unknown: ['arrivalUnknownShare'], end_inferred: ['endInferredShare'], plain: ['n'], apart: ['apart'],
  rated_served: ['ratedShare'], unrated: ['unrated'], satisfied: ['satisfiedShare'], bad: ['badShare'], outcome_said: ['outcomeSaidShare'],
  done: ['outcomeDoneShare'], accepted: ['outcomeAcceptedShare'], incomplete: ['outcomeIncompleteShare', 'comeAgain'], enquiry: ['outcomeEnquiryShare'], referred: ['outcomeReferredShare'], not_done: ['outcomeNotDoneShare'],
};
const COUNT_OF = Object.fromEntries(Object.entries(COUNTED).flatMap(([count, keys]) => keys.map((key) => [key, count])));

/** The count behind a figure; undefined where none is. Of a person in the mean are the plain ones only. */
export const countOf = (key, staff) => (staff && key === 'handlingMeanMillis' ? 'plain' : COUNT_OF[key]);

/** Of a person, within one service. */
export const STAFF = { served: 'COUNT', apart: 'COUNT', n: 'COUNT', handlingMeanMillis: 'MILLIS', walkMeanMillis: 'MILLIS', walks: 'COUNT', holdMillis: 'MILLIS', inferredShare: 'SHARE' };
