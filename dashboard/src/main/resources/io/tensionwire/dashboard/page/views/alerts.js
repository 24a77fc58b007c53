import { html, useEffect, useState } from "/assets/lib/preact.js";
import { matches } from "/assets/index-view.js";
import { day, plain, signed, subjectName, whole } from "/assets/words.js";
import { Empty, Go } from "/assets/views/parts.js";

const SEVERITIES = ["watch", "warning", "critical"];
const STATUS = { open: "open", resolved: "over", withdrawn: "withdrawn" };
const REASONS = 4;

/** The alerts within the filters and the time that is shown: those that hold first, then the newest. */
export function openFirst(desk) {
  const until = desk.until();
  const since = desk.since();
  const least = SEVERITIES.indexOf(desk.state.severity ?? "watch");
  return [...desk.records.alerts.values()]
    .filter((alert) => matches(desk.state, alert.subject))
    .filter((alert) => SEVERITIES.indexOf(alert.severity) >= least)
    .filter((alert) => (!until || alert.start < until) && (!since || (alert.until ?? alert.start) >= since))
    .sort((a, b) => (b.status === "open") - (a.status === "open") || (a.start < b.start ? 1 : -1));
}

export function Alerts({ desk }) {
  const alerts = openFirst(desk);
  if (alerts.length === 0) {
    return html`
      <${Empty} title="No alerts">
        <p>No subject stands out from its own past within these filters.</p>
        <p class="fine">An alert takes a z-score of 3, a level of 10 and two sources on one day, unless <code>alerts.tsv</code> says
        otherwise; a subject needs seven known days before.</p>
      <//>`;
  }
  return html`<div class="alerts">${alerts.map((alert) => html`
    <${AlertCard} key=${`${alert.subject} ${alert.start}`} alert=${alert} desk=${desk} />`)}</div>`;
}

export function AlertCard({ alert, desk, brief }) {
  const days = alert.until && alert.until !== alert.start ? `${day(alert.start)} – ${day(alert.until)}` : day(alert.start);
  return html`
    <article class=${`alert ${alert.severity} ${alert.status}`}>
      <h3>
        <span class=${`badge ${alert.severity}`}>${alert.severity}</span>
        <${Go} to=${{ subject: alert.subject }} detail>${subjectName(alert.subject)}<//>
        <span class="alert-status">${STATUS[alert.status]}${alert.origin && alert.origin !== "live" ? `, from ${alert.origin}` : ""}</span>
      </h3>
      <p class="alert-figures">
        z-score <b>${signed(alert.zscore, 1)}</b> against a threshold of ${plain(alert.threshold, 1)},
        level <b>${whole(alert.level)}</b>, ${alert.sources} sources, ${days}
      </p>
      ${!brief && html`
        <h4>Why</h4>
        ${alert.why.length === 0
          ? html`<p class="fine">Nothing is left of what it stood on.</p>`
          : html`<ol class="why">${alert.why.slice(0, REASONS).map((evidence) => html`
              <${Reason} key=${evidence.story} evidence=${evidence} desk=${desk} />`)}</ol>`}`}
    </article>`;
}

/** A story behind an alert, with the places in its text that weigh most. */
function Reason({ evidence, desk }) {
  const [fetched, set] = useState(null);
  const streamed = desk.records.stories.get(evidence.story);
  useEffect(() => {
    let wanted = true;
    if (!streamed) desk.story(evidence.story).then((story) => wanted && set(story), () => {});
    return () => (wanted = false);
  }, [evidence.story, Boolean(streamed)]);
  const story = streamed ?? fetched;
  const shown = story?.status === "usable" ? story : null;
  return html`
    <li>
      <${Go} to=${{ story: evidence.story }}><bdi>${shown?.headline ?? evidence.story}</bdi><//>
      <span class="why-sum">escalation ${plain(evidence.escalation)}, de-escalation ${plain(evidence.deescalation)}</span>
      <ul>
        ${evidence.spans.map((span) => html`
          <li>
            <span class="category">${span.category}</span>, ${span.modality}, ${signed(span.weight)}
            ${shown?.[span.field] && html`: <q><bdi>${shown[span.field].slice(span.start, span.end)}</bdi></q>`}
          </li>`)}
      </ul>
    </li>`;
}
