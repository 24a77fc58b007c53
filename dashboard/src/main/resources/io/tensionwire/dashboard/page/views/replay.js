import { html, useState } from "/assets/lib/preact.js";
import { change } from "/assets/location.js";
import { dayAndTime, eventTime, fullTime } from "/assets/words.js";

const SPEEDS = [["60", "60×"], ["600", "600×"], ["3600", "3 600×"], ["14400", "14 400×"], ["86400", "1 day/s"]];
const MINUTE = 60_000;

/** Says as loudly as it can that what is shown is not what happens now. */
export function ReplayBadge({ desk }) {
  if (!desk.state.replay) return null;
  return html`
    <div class="replay-badge" role="alert">
      <strong>Replay</strong>
      <span>${desk.clock?.refused ? `It cannot be shown: ${desk.clock.refused}.` : "This is history, not what happens now."}</span>
      <time datetime=${desk.clock?.time}>${desk.clock && fullTime(desk.clock.time)}</time>
      <button type="button" onClick=${() => change({ replay: null, speed: null, story: null })}>Back to live</button>
    </div>`;
}

export function ReplayBar({ desk }) {
  return desk.state.replay ? html`<${Running} desk=${desk} />` : html`<${Choosing} desk=${desk} />`;
}

function Running({ desk }) {
  const [from, to] = desk.range().map((time) => Date.parse(time));
  const now = desk.clock ? Date.parse(desk.clock.time) : from;
  const share = (100 * (now - from)) / (to - from);
  const ended = desk.clock?.ended;
  const word = ended ? "Again" : desk.paused ? "Go on" : "Pause";
  return html`
    <div class="replay running" aria-label="Replay">
      <button type="button" class="main" onClick=${() => desk.togglePause()}>${word}</button>
      <span class="clock" role="timer" aria-label="Event time"><time datetime=${desk.clock?.time}>${desk.clock && dayAndTime(desk.clock.time)}</time></span>
      <progress max="100" value=${share} aria-label="How much of the range has passed">${Math.round(share)} %</progress>
      <label class="field choice"><span class="hidden">Speed</span>
        <select name="speed" value=${desk.state.speed ?? "600"} onChange=${(event) => change({ speed: event.target.value }, { detail: true })}>
          ${SPEEDS.map(([speed, words]) => html`<option value=${speed}>${words}</option>`)}
        </select></label>
    </div>`;
}

function Choosing({ desk }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return html`<div class="replay"><button type="button" class="quiet" onClick=${() => setOpen(true)}>Replay history …</button></div>`;
  }
  const [from, to] = proposed(desk);
  const start = (event) => {
    event.preventDefault();
    const { from: first, to: last, speed } = event.target.elements;
    setOpen(false);
    change({ replay: `${first.value}:00Z..${last.value}:00Z`, speed: speed.value, from: null, to: null, story: null });
  };
  return html`
    <form class="replay choosing" aria-label="Replay" onSubmit=${start}>
      <label class="field"><span>From</span><input name="from" type="datetime-local" required value=${from} /></label>
      <label class="field"><span>to</span><input name="to" type="datetime-local" required value=${to} /></label>
      <span class="fine">UTC</span>
      <label class="field choice"><span class="hidden">Speed</span>
        <select name="speed">${SPEEDS.map(([speed, words]) => html`<option value=${speed} selected=${speed === "3600"}>${words}</option>`)}</select></label>
      <button type="submit" class="main">Start</button>
      <button type="button" class="quiet" onClick=${() => setOpen(false)}>Cancel</button>
    </form>`;
}

/** The range that the reader has zoomed to, or that of the stories in the list. */
function proposed(desk) {
  const times = desk.records.list().map(eventTime).filter(Boolean).map((time) => Date.parse(time));
  const now = Date.now();
  const from = desk.state.from ? Date.parse(desk.state.from) : times.length ? Math.min(...times) - MINUTE : now - 24 * 60 * MINUTE;
  const to = desk.state.to ? Date.parse(desk.state.to) : times.length ? Math.max(...times) + MINUTE : now;
  return [from, to].map((time) => new Date(Math.floor(time / MINUTE) * MINUTE).toISOString().slice(0, 16));
}
