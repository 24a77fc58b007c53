import { html } from "/assets/lib/preact.js";
import { actorsOf, pairsOf, standings } from "/assets/index-view.js";
import { AlertCard, openFirst } from "/assets/views/alerts.js";
import { Movers, StandingsTable } from "/assets/views/board.js";
import { MapShape } from "/assets/views/map.js";
import { Empty, Go } from "/assets/views/parts.js";

const ROWS = 6;

/** The state of things at a glance: map, what stands out, what moves, alerts. */
export function Overview({ desk }) {
  const all = standings(desk);
  const alerts = openFirst(desk).slice(0, 2);
  if (all.length === 0) {
    return html`<${Empty} title="The index is empty">
      It fills as stories that tell of tension are annotated. Is <code>enrich</code> running? <code>bin/tensionwire status</code> tells.
    <//>`;
  }
  return html`
    <div class="overview">
      <section class="card map-card" aria-labelledby="overview-map">
        <h2 id="overview-map"><${Go} to=${{ view: "map" }}>Map<//></h2>
        <${MapShape} desk=${desk} />
      </section>
      <section class="card" aria-labelledby="overview-pairs">
        <h2 id="overview-pairs"><${Go} to=${{ view: "board" }}>Pairs<//></h2>
        <${StandingsTable} standings=${pairsOf(all).slice(0, ROWS)} desk=${desk} />
      </section>
      <section class="card" aria-labelledby="overview-actors">
        <h2 id="overview-actors"><${Go} to=${{ view: "board" }}>Countries and bodies<//></h2>
        <${StandingsTable} standings=${actorsOf(all).slice(0, ROWS)} desk=${desk} />
      </section>
      <section class="card" aria-labelledby="overview-movers">
        <h2 id="overview-movers">Movers</h2>
        <${Movers} all=${all} count=${ROWS} />
      </section>
      <section class="card" aria-labelledby="overview-alerts">
        <h2 id="overview-alerts"><${Go} to=${{ view: "alerts" }}>Alerts<//></h2>
        ${alerts.length === 0
          ? html`<p class="fine">No subject stands out from its own past.</p>`
          : alerts.map((alert) => html`<${AlertCard} alert=${alert} desk=${desk} brief />`)}
      </section>
    </div>`;
}
