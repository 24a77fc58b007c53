import { html } from "/assets/lib/preact.js";
import { age, eventTime, fullTime } from "/assets/words.js";
import { Badges, Empty, Go, TensionChip } from "/assets/views/parts.js";

const ENTITIES = 3;

/** The live list: the newest first. */
export function WireList({ desk }) {
  const stories = desk.records.list();
  const now = desk.state.replay && desk.clock ? Date.parse(desk.clock.time) : Date.now();
  return html`
    <section class="wire" aria-label="Stories">
      <h2 class="pane-title">
        ${desk.state.replay ? "Replayed" : "Wire"}
        <span class="count-of">${stories.length === 0 ? "" : `${stories.length} stories`}</span>
        ${desk.records.dropped > 0 && html`
          <span class="notice" role="status">${desk.records.dropped} skipped: more came than this page could take</span>`}
      </h2>
      ${stories.length === 0 ? html`<${NoStories} desk=${desk} />` : html`
        <ol class="rows" aria-live="off">
          ${stories.map((story) => html`<${Row} key=${story.id} story=${story} desk=${desk} now=${now} />`)}
        </ol>`}
    </section>`;
}

function Row({ story, desk, now }) {
  const killed = story.status !== "usable";
  const here = desk.state.story === story.id;
  const kind = `${killed ? "killed" : ""} ${desk.records.fresh.has(story.id) ? "fresh" : ""} ${here ? "here" : ""}`;
  const time = eventTime(story);
  return html`
    <li class=${`row ${kind}`} data-row=${story.id}>
      <${Go} to=${{ story: story.id }} aria-current=${here ? "true" : undefined}>
        <span class="row-head">
          <span class="row-source">${story.source}</span>
          <${Badges} story=${story} />
          <time datetime=${time} title=${time && fullTime(time)}>${age(time, now)}</time>
        </span>
        <span class="row-line">
          ${killed
            ? html`<span class="headline">${story.status === "canceled" ? "Killed: the text was withdrawn" : "Withheld"}</span>`
            : html`<bdi class="headline" lang=${story.language}>${story.headline ?? firstWords(story)}</bdi>
                   <${TensionChip} tension=${story.tension} />`}
        </span>
        ${!killed && html`
          <span class="row-entities">
            ${story.entities.slice(0, ENTITIES).map((entity) => html`
              <span class=${`chip entity ${entity.type}`} key=${entity.id}><bdi>${entity.name}</bdi></span>`)}
          </span>`}
      <//>
    </li>`;
}

const firstWords = (story) => (story.body ?? story.id).slice(0, 90);

function NoStories({ desk }) {
  const { state } = desk;
  if (state.replay) {
    return html`<${Empty} title="Nothing yet at this time">The clock below runs; stories appear when it reaches them.<//>`;
  }
  if (desk.connection === "lost" || desk.connection === "refused") {
    return html`<${Empty} title="No connection">The server does not answer, or has no place for another client. The page goes on trying.<//>`;
  }
  if (state.country || state.pair || state.source || state.level || state.text || state.from || state.to) {
    return html`
      <${Empty} title="No recent story fits">
        Widen the filters above, or <${Go} to=${{ view: "search", story: null }}>search all stories<//>.
      <//>`;
  }
  return html`
    <${Empty} title="No stories yet">
      <p>As soon as one is published it appears here. Send one:</p>
      <pre>bin/tensionwire ingest YOUR-STORY.txt</pre>
    <//>`;
}
