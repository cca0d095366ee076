// SPDX-License-Identifier: Apache-2.0
// Which figures are shown together, by the names that docs/statistics.md gives them.
export const GROUPS = {
  main: ['tickets', 'called', 'served', 'missedShare', 'abandonedShare', 'waitMeanMillis', 'waitP90Millis', 'waitMaxMillis', 'targetMetShare', 'handlingMeanMillis', 'promisedMetShare', 'inferredShare'],
  wait: ['called', 'waitMeanMillis', 'waitP50Millis', 'waitP80Millis', 'waitP90Millis', 'waitMaxMillis', 'targetMetShare', 'openWaitMeanMillis', 'openWaitP90Millis', 'openWaitMaxMillis', 'openTargetMetShare'],
  handling: ['served', 'handlingMeanMillis', 'handlingP50Millis', 'handlingP80Millis', 'handlingP90Millis', 'handlingMaxMillis', 'promisedMetShare', 'walkMeanMillis', 'walks', 'held', 'holdMeanMillis', 'arrivalUnknownShare', 'endInferredShare', 'inferredShare'],
  ends: ['errands', 'served', 'transferred', 'missed', 'abandoned', 'notReached', 'outage', 'unended', 'underWay', 'severalShare', 'outcomeSaidShare', 'outcomeDoneShare', 'outcomeAcceptedShare', 'outcomeIncompleteShare', 'comeAgain', 'ratedShare', 'unrated', 'satisfiedShare', 'badShare'],
  time: ['openMillis', 'servingMillis', 'callingMillis', 'idleMillis', 'pausedMillis', 'servingShare'],
};

/** What became of the errands that a figure counts, where it counts only some (End in the statistics). */
const SERVED = ['FINISHED', 'WENT_ON'];
export const ENDS = {
  served: SERVED, handlingMeanMillis: SERVED, handlingP50Millis: SERVED, handlingP80Millis: SERVED, handlingP90Millis: SERVED, handlingMaxMillis: SERVED, promisedMetShare: SERVED, inferredShare: SERVED,
  missed: ['MISSED'], missedShare: ['MISSED'], abandoned: ['ABANDONED'], abandonedShare: ['ABANDONED'], transferred: ['TRANSFERRED'], notReached: ['CARRIED', 'VOID', 'NOT_CALLED'], unprinted: ['UNPRINTED'],
  outage: ['OUTAGE'], unended: ['UNENDED'], underWay: ['WAITING', 'CALLED', 'SERVING', 'HELD'], severalShare: ['WENT_ON'],
};

/** Of a person, within one service. */
export const STAFF = { served: 'COUNT', apart: 'COUNT', n: 'COUNT', handlingMeanMillis: 'MILLIS', walkMeanMillis: 'MILLIS', walks: 'COUNT', holdMillis: 'MILLIS', inferredShare: 'SHARE' };
