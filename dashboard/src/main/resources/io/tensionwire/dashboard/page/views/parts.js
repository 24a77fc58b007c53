// Small parts that several views show.

import { html } from "/assets/lib/preact.js";
import { address, change } from "/assets/location.js";
import { ARROWS, drift, nameOf, signed, step, whole } from "/assets/words.js";

/** A link within the page: changes the address without loading anything. */
export function Go({ to, children, detail, onGo, ...others }) {
  const go = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(to, { detail });
    onGo?.();
  };
  return html`<a href=${address(to)} onClick=${go} ...${others}>${children}</a>`;
}

/** Level and direction of a story. */
export function TensionChip({ tension, large }) {
  const way = drift(tension.direction);
  const words = `level ${whole(tension.level)} of 100, ${way === "steady" ? "no direction" : way} ${signed(tension.direction)}`;
  return html`
    <span class=${`chip tension step-${step(tension.level)} ${large ? "large" : ""}`} title=${words}>
      <span class="hidden">${words}</span>
      <span aria-hidden="true">${whole(tension.level)}</span>
      <span aria-hidden="true" class=${`arrow ${way}`}>${ARROWS[way]}</span>
    </span>`;
}

const BADGES = {
  correction: ["Correction", "note"],
  update: ["Update", "note"],
  "machine-translated": ["Machine-translated", "quiet"],
  test: ["Test", "quiet"],
};

/** What the record says of its own standing. */
export function Badges({ story }) {
  const badges = [];
  if (story.status === "canceled") badges.push(["Killed", "kill"]);
  if (story.status === "withheld") badges.push(["Withheld", "kill"]);
  for (const signal of story.signals) if (BADGES[signal]) badges.push(BADGES[signal]);
  if (story.supersededBy) badges.push(["Superseded", "note"]);
  if (story.revision > 1 && story.status === "usable" && !story.signals.includes("correction")) {
    badges.push([`rev. ${story.revision}`, "quiet"]);
  }
  if (story.reports > 1) badges.push([`${story.reports} reports`, "quiet"]);
  if (story.urgency && story.urgency <= 2) badges.push([story.urgency === 1 ? "Flash" : "Urgent", "urgent"]);
  return badges.map(([words, kind]) => html`<span class=${`badge ${kind}`}>${words}</span>`);
}

/** A z-score, or that there is too little history for one. */
export function ZScore({ value }) {
  if (value === undefined || value === null) {
    return html`<span class="zscore none" title="Less than seven days are known: no z-score">–</span>`;
  }
  const kind = value >= 6 ? "high" : value >= 3 ? "raised" : "usual";
  return html`<span class=${`zscore ${kind}`}>${signed(value, 1)}</span>`;
}

/** A level as a bar with its figure. */
export function LevelBar({ level }) {
  return html`
    <span class="level">
      <svg class="level-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width="100" height="6" rx="3" />
        <rect class=${`fill step-${step(level)}`} width=${Math.max(level, 0.001)} height="6" rx="3" />
      </svg>
      <span class="figure">${whole(level)}</span>
    </span>`;
}

/** A line of low levels must not look like one of high ones. */
const LEAST_TOP = 12;

/** The levels of the last days as a line. */
export function Sparkline({ points, days = 14 }) {
  const shown = points.slice(-days);
  const first = Date.parse(shown[0].start);
  const top = Math.max(...shown.map((point) => point.level));
  const span = Math.max(1, (Date.parse(shown.at(-1).start) - first) / 86_400_000);
  const at = (point) => [
    2 + (76 * (Date.parse(point.start) - first)) / 86_400_000 / span,
    20 - (17 * point.level) / Math.max(top, LEAST_TOP),
  ];
  const words = `levels of ${shown.length} days, the highest ${whole(top)}`;
  const path = shown.map((point, i) => `${i ? "L" : "M"}${at(point).map((c) => c.toFixed(1)).join(" ")}`).join("");
  const [x, y] = at(shown.at(-1));
  return html`
    <svg class="spark" viewBox="0 0 80 22" role="img" aria-label=${words}>
      <path class="base" d="M2 20H78" />
      ${shown.length > 1 && html`<path class="line" d=${path} />`}
      <circle class=${`end step-${step(shown.at(-1).level)}`} cx=${x} cy=${y} r="2.4" />
    </svg>`;
}

/** What is shown where there is nothing, and what to do then. */
export function Empty({ title, children }) {
  return html`<div class="empty"><p class="empty-title">${title}</p><div>${children}</div></div>`;
}

export function CountryChip({ code }) {
  return html`<span class="chip entity" title=${nameOf(code)}>${nameOf(code)}</span>`;
}
