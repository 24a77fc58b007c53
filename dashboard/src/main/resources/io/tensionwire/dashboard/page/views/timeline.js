import { html, useEffect, useRef, useState } from "/assets/lib/preact.js";
import { byPeak, standings } from "/assets/index-view.js";
import { change } from "/assets/location.js";
import { ask } from "/assets/server.js";
import { clockTime, day, dayAndTime, isDirected, plain, subjectName, whole } from "/assets/words.js";

const WIDTH = 1000;
const HEIGHT = 84;
const MIDDLE = 50;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOURS_UP_TO = 15 * DAY;
const LEAST_DRAG = 6;

/** One subject over time: escalation upwards, de-escalation downwards, the level as a line. Drag to zoom. */
export function Timeline({ desk }) {
  const { state, records } = desk;
  const subjects = subjectsOf(desk);
  const subject = state.subject ?? subjects[0];
  const days = [...records.points.values()].filter((point) => point.subject === subject && point.stories > 0);
  const [first, last] = extent(days, state);
  const hourly = last - first <= HOURS_UP_TO;
  useHours(desk, subject, hourly && days.length > 0);
  const hours = [...records.hours.values()].filter((point) => point.subject === subject && point.stories > 0);
  const width = hourly && hours.length > 0 ? HOUR : DAY;
  const until = desk.state.replay ? Date.parse(desk.until() ?? 0) : Infinity;
  const shown = (width === HOUR ? hours : days)
    .map((point) => ({ ...point, at: Date.parse(point.start) }))
    .filter(({ at }) => at + width > first && at < last && at + width <= until);
  if (!subject || days.length === 0) {
    return html`<section class="timeline bare" aria-label="Timeline"><p class="fine">The timeline shows a country or a pair once the index knows one.</p></section>`;
  }
  return html`
    <section class="timeline" aria-label=${`Timeline of ${subjectName(subject)}`}>
      <div class="timeline-head">
        <label class="field">
          <span class="hidden">Subject of the timeline</span>
          <select name="subject" value=${subject} onChange=${(event) => change({ subject: event.target.value }, { detail: true })}>
            ${[...new Set([subject, ...subjects])].map((name) => html`<option key=${name} value=${name}>${subjectName(name)}</option>`)}
          </select>
        </label>
        <p class="timeline-legend">
          <span class="legend"><i class="bar rising"></i>escalation</span>
          <span class="legend"><i class="bar easing"></i>de-escalation</span>
          <span class="legend"><i class="stroke level"></i>level</span>
        </p>
        ${state.from || state.to
          ? html`<button type="button" class="quiet" onClick=${() => change({ from: null, to: null })}>Show all</button>`
          : html`<span class="fine hint">drag to zoom</span>`}
      </div>
      <${Chart} points=${shown} first=${first} last=${last} width=${width} desk=${desk} />
    </section>`;
}

function subjectsOf(desk) {
  return standings(desk).filter(({ subject }) => !isDirected(subject))
    .sort((a, b) => Boolean(b.subject.includes("/")) - Boolean(a.subject.includes("/")) || byPeak(a, b))
    .map(({ subject }) => subject);
}

/** From the first day to the last that is known, or what the reader has zoomed to. */
function extent(days, state) {
  const starts = days.map((point) => Date.parse(point.start));
  const [from, to] = state.replay ? state.replay.split("..") : [state.from, state.to];
  return [from ? Date.parse(from) : Math.min(...starts), to ? Date.parse(to) : Math.max(...starts) + DAY];
}

function useHours(desk, subject, wanted) {
  useEffect(() => {
    if (!wanted || !subject) return undefined;
    const abort = new AbortController();
    ask("/tension", { bucket: "PT1H", subject }, abort.signal)
      .then((answer) => answer.points.forEach((point) => desk.records.point(point)), () => {});
    return () => abort.abort();
  }, [subject, wanted]);
}

function Chart({ points, first, last, width, desk }) {
  const room = useRef(null);
  const [drag, setDrag] = useState(null);
  const x = (time) => (WIDTH * (time - first)) / (last - first);
  const timeAt = (event) => {
    const box = room.current.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return first + share * (last - first);
  };
  const begin = (event) => {
    if (desk.state.replay || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: timeAt(event), to: timeAt(event), pixel: event.clientX });
  };
  const move = (event) => drag && setDrag({ ...drag, to: timeAt(event) });
  const end = (event) => {
    if (!drag) return;
    setDrag(null);
    if (Math.abs(event.clientX - drag.pixel) < LEAST_DRAG) return;
    const [from, to] = [drag.from, timeAt(event)].sort((a, b) => a - b).map((time) => Math.round(time / 60_000) * 60_000);
    change({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  };
  const most = Math.max(1, ...points.map((point) => Math.max(point.escalation, point.deescalation)));
  return html`
    <svg class="chart" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" ref=${room} role="img"
      aria-label=${`${points.length} points from ${dayAndTime(first)} to ${dayAndTime(last)}, the highest level ${whole(Math.max(0, ...points.map((p) => p.level)))}`}
      onPointerDown=${begin} onPointerMove=${move} onPointerUp=${end} onPointerCancel=${() => setDrag(null)}>
      <path class="axis" d=${`M0 ${MIDDLE}H${WIDTH}`} />
      ${points.map((point) => html`<${Bar} key=${point.start} point=${point} x=${x} width=${width} most=${most} />`)}
      <path class="level-line" d=${levelLine(points, x, width)} />
      ${desk.state.replay && desk.clock && html`<path class="now" d=${`M${x(Date.parse(desk.clock.time))} 0V${HEIGHT}`} />`}
      ${drag && html`<rect class="brush" x=${x(Math.min(drag.from, drag.to))} width=${Math.abs(x(drag.to) - x(drag.from))} height=${HEIGHT} />`}
    </svg>
    <${Ticks} first=${first} last=${last} />`;
}

function Bar({ point, x, width, most }) {
  const left = x(point.at) + 0.6;
  const size = Math.max(1.4, x(point.at + width) - x(point.at) - 1.2);
  const up = (44 * point.escalation) / most;
  const down = (28 * point.deescalation) / most;
  return html`
    <g class="bar">
      <title>${`${dayAndTime(point.start)}: escalation ${plain(point.escalation)}, de-escalation ${plain(point.deescalation)}, level ${whole(point.level)}, ${point.stories} stories`}</title>
      ${up > 0 && html`<rect class="rising" x=${left} width=${size} y=${MIDDLE - up} height=${up} />`}
      ${down > 0 && html`<rect class="easing" x=${left} width=${size} y=${MIDDLE} height=${down} />`}
    </g>`;
}

function levelLine(points, x, width) {
  return [...points].sort((a, b) => a.at - b.at)
    .map((point, i) => `${i ? "L" : "M"}${x(point.at + width / 2).toFixed(1)} ${(MIDDLE - (44 * point.level) / 100).toFixed(1)}`)
    .join("");
}

function Ticks({ first, last }) {
  const steps = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY];
  const every = steps.find((size) => (last - first) / size <= 11) ?? steps.at(-1);
  const ticks = [];
  for (let time = Math.ceil(first / every) * every; time < last; time += every) ticks.push(time);
  return html`
    <div class="ticks" aria-hidden="true">
      ${ticks.map((time) => html`
        <span style=${{ left: `${(100 * (time - first)) / (last - first)}%` }}>${every < DAY && time % DAY !== 0 ? clockTime(time) : day(time)}</span>`)}
    </div>`;
}
