// The tension index as views need it: which points count at the time that is shown.

import { isDirected, isPair } from "/assets/words.js";

const DAY = 86_400_000;
const CURRENT_DAYS = 7;

/** Returns whether a day is over by then: a replay must not show what its clock has not reached. */
const isOver = (point, until) => !until || Date.parse(point.start) + DAY <= Date.parse(until);

/** Returns the points of days by subject, the oldest first, up to the time that is shown. */
export function series(desk) {
  const until = desk.until();
  const since = desk.since();
  const replay = Boolean(desk.state.replay);
  const bySubject = new Map();
  for (const point of desk.records.points.values()) {
    if (replay ? !isOver(point, until) : until && point.start >= until) continue;
    if (since && Date.parse(point.start) + DAY <= Date.parse(since)) continue;
    if (!bySubject.has(point.subject)) bySubject.set(point.subject, []);
    bySubject.get(point.subject).push(point);
  }
  for (const points of bySubject.values()) points.sort((a, b) => (a.start < b.start ? -1 : 1));
  return bySubject;
}

/** Returns for each subject its latest point and the one before, of subjects that were told of lately. */
export function standings(desk) {
  const all = [...series(desk)].map(([subject, points]) => ({
    subject, points, latest: points.at(-1), before: points.at(-2),
  }));
  const newest = all.reduce((time, { latest }) => (latest.start > time ? latest.start : time), "");
  const oldest = new Date(Date.parse(newest || 0) - CURRENT_DAYS * DAY).toISOString();
  return all
    .filter(({ latest }) => latest.start >= oldest && latest.stories > 0)
    .filter(({ subject }) => matches(desk.state, subject));
}

const RAISED = 3;

/** Those that stand out from their own past first, by z-score; then the others by level. */
export function byStanding(a, b) {
  const score = ({ latest }) => (latest.zscore >= RAISED ? latest.zscore : 0);
  return score(b) - score(a) || b.latest.level - a.latest.level || (a.subject < b.subject ? -1 : 1);
}

/** Those that were the most tense within what is shown first. */
export function byPeak(a, b) {
  const peak = ({ points }) => Math.max(...points.map((point) => point.level));
  return peak(b) - peak(a);
}

export const actorsOf = (all) => all.filter(({ subject }) => !isPair(subject)).sort(byStanding);
export const pairsOf = (all) => all.filter(({ subject }) => isPair(subject) && !isDirected(subject)).sort(byStanding);

/** Those whose level differs most from their day before. */
export function movers(all, count) {
  return all
    .filter(({ before, subject }) => before && !isDirected(subject))
    .map((standing) => ({ ...standing, change: standing.latest.level - standing.before.level }))
    .filter(({ change }) => Math.abs(change) >= 1)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, count);
}

export function matches(state, subject) {
  const actors = subject.split(/[>/]/);
  if (state.country && !state.country.split(",").some((code) => actors.includes(code))) return false;
  if (state.pair) return state.pair.split(",").includes([...actors].sort().join("/")) && actors.length === 2;
  return true;
}
