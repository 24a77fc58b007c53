import { html } from "/assets/lib/preact.js";
import { fullTime, seconds } from "/assets/words.js";

const CONNECTIONS = {
  open: ["ok", "Live"], connecting: ["wait", "Connecting"], lost: ["bad", "Connection lost, trying again"],
  refused: ["bad", "Refused by the server"],
};

/** How the pipeline is doing. */
export function StatusStrip({ desk }) {
  const { status } = desk;
  const [kind, words] = CONNECTIONS[desk.connection];
  const shown = desk.state.replay && desk.connection === "open" ? ["history", "History"] : [kind, words];
  return html`
    <dl class="status" aria-label="Status">
      <div><dt class="hidden">Connection</dt>
        <dd role="status"><span class=${`lamp ${shown[0]}`} aria-hidden="true"></span>${shown[1]}</dd></div>
      ${status && html`
        ${status.lag.map(({ part, records }) => html`
          <div key=${part} class=${records > 1000 ? "late" : ""}>
            <dt>${part} lag</dt><dd>${records < 0 ? "–" : records}</dd>
          </div>`)}
        <div>
          <dt>Last story</dt>
          <dd>${status.lastArrived
            ? html`<span title=${fullTime(status.lastArrived)}>${seconds((Date.parse(status.now) - Date.parse(status.lastArrived)) / 1000)} ago</span>`
            : "none yet"}</dd>
        </div>
        <div class=${status.rejected > 0 ? "late" : ""}>
          <dt>Rejected</dt>
          <dd title=${status.lastRejected ? `${status.lastRejected.stage}: ${status.lastRejected.cause}` : ""}>${status.rejected}</dd>
        </div>`}
    </dl>`;
}
