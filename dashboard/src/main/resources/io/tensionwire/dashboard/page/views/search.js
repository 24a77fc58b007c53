import { html, useEffect, useState } from "/assets/lib/preact.js";
import { filterOf } from "/assets/location.js";
import { ask } from "/assets/server.js";
import { dayAndTime, eventTime, fullTime } from "/assets/words.js";
import { Badges, Empty, Go, TensionChip } from "/assets/views/parts.js";

/** Search over all stories that are indexed. */
export function Search({ desk }) {
  const { state } = desk;
  const [answer, set] = useState({ waiting: true });
  const { severity, text, ...filter } = filterOf(state);
  const asked = JSON.stringify({ ...filter, q: state.q, from: state.from, to: state.to });
  useEffect(() => {
    const abort = new AbortController();
    set((before) => ({ ...before, waiting: true }));
    ask("/search", JSON.parse(asked), abort.signal).then(
      (found) => set({ found }),
      (error) => abort.signal.aborted || set({ problem: error.message }));
    return () => abort.abort();
  }, [asked]);
  if (answer.problem) return html`<${Empty} title="The search does not answer">${answer.problem}.<//>`;
  if (!answer.found) return html`<p class="waiting">Searching …</p>`;
  return html`<${Found} found=${answer.found} words=${state.q} desk=${desk} />`;
}

function Found({ found, words, desk }) {
  const hits = found.hits.filter(({ story }) => isShown(desk, story));
  if (hits.length === 0) {
    return html`
      <${Empty} title="Nothing is found">
        <p>All words must be in a story. Quotation marks bind a phrase, <kbd>-word</kbd> leaves stories out, <kbd>a | b</kbd> takes either.</p>
        ${(desk.state.country || desk.state.pair || desk.state.source || desk.state.from) && html`<p>The filters above hold here too.</p>`}
      <//>`;
  }
  return html`
    <div class="search-results">
      <h2 class="pane-title">${words ? html`<span>“<bdi>${words}</bdi>”</span>` : "The newest stories"}
        <span class="count-of">${found.exact ? "" : "more than "}${found.total} found</span></h2>
      <ol class="rows">
        ${hits.map(({ story, headline, body }) => html`
          <li class="row" data-row=${story.id} key=${story.id}>
            <${Go} to=${{ story: story.id }}>
              <span class="row-head">
                <span class="row-source">${story.source}</span> <${Badges} story=${story} />
                <time datetime=${eventTime(story)} title=${fullTime(eventTime(story))}>${dayAndTime(eventTime(story))}</time>
              </span>
              <span class="row-line"><bdi class="headline"><${Marked} parts=${headline} /></bdi><${TensionChip} tension=${story.tension} /></span>
              ${body.map((parts) => html`<bdi class="fragment">… <${Marked} parts=${parts} /> …</bdi>`)}
            <//>
          </li>`)}
      </ol>
    </div>`;
}

/** A story that was killed after the search is gone from its results too. */
function isShown(desk, story) {
  const known = desk.records.stories.get(story.id);
  return !known || known.status === "usable";
}

const Marked = ({ parts }) => parts.map(({ text, hit }) => (hit ? html`<mark class="hit">${text}</mark>` : text));
