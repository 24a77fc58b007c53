import { html, useEffect, useState } from "/assets/lib/preact.js";
import { change } from "/assets/location.js";
import { Go } from "/assets/views/parts.js";

const VIEWS = [
  ["overview", "Overview"], ["board", "Board"], ["map", "Map"], ["alerts", "Alerts"], ["search", "Search"],
];

export function Masthead({ desk }) {
  const { state } = desk;
  const open = [...desk.records.alerts.values()].filter((alert) => alert.status === "open").length;
  return html`
    <header class="masthead">
      <${Go} class="wordmark" to=${{ view: "overview", story: null }} aria-label="Tensionwire, overview">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M3 20h6l3-11 5 15 3-8h9" /></svg>
        <span>Tensionwire</span>
      <//>
      <nav aria-label="Views">
        ${VIEWS.map(([view, name]) => html`
          <${Go}
            to=${{ view, story: null }}
            aria-current=${state.view === view && !state.story ? "page" : undefined}
            class=${state.view === view ? "tab here" : "tab"}>
            ${name}${view === "alerts" && open > 0 && html`<span class="count" aria-label=${`${open} open`}>${open}</span>`}
          <//>`)}
      </nav>
      <${SearchBox} words=${state.q} />
      <${Theme} />
    </header>`;
}

function SearchBox({ words }) {
  const search = (event) => {
    event.preventDefault();
    change({ view: "search", story: null, q: event.target.elements.q.value.trim() || null });
  };
  return html`
    <form class="search-box" role="search" onSubmit=${search}>
      <label class="hidden" for="search-words">Search all stories</label>
      <input id="search-words" name="q" type="search" placeholder="Search all stories" value=${words ?? ""}
        autocomplete="off" maxlength="400" />
      <kbd aria-hidden="true">/</kbd>
    </form>`;
}

/** The system's choice of light or dark, or the reader's own. */
function Theme() {
  const [theme, choose] = useState(() => window.localStorage.getItem("theme"));
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  const dark = theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  const turn = () => {
    const next = dark ? "light" : "dark";
    window.localStorage.setItem("theme", next);
    choose(next);
  };
  return html`
    <button type="button" class="theme" onClick=${turn} aria-label=${dark ? "Light colours" : "Dark colours"}
      title=${dark ? "Light colours" : "Dark colours"}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7" /><path d="M10 3a7 7 0 0 1 0 14z" /></svg>
    </button>`;
}
