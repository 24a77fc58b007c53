import { html } from "/assets/lib/preact.js";
import { change, FILTERS } from "/assets/location.js";
import { allCountries, dayAndTime, nameOf, subjectName } from "/assets/words.js";

const LEVELS = [["", "any level"], ["20", "level 20+"], ["40", "level 40+"], ["60", "level 60+"], ["80", "level 80+"]];
const SEVERITIES = [["", "all alerts"], ["watch", "watch+"], ["warning", "warning+"], ["critical", "critical"]];

export function FilterBar({ desk }) {
  const { state } = desk;
  const sources = [...new Set(desk.records.list().map((story) => story.source))].sort();
  const pairs = [...new Set([...desk.records.points.keys()].map((key) => key.split(" ")[0]).filter((s) => s.includes("/")))];
  const active = FILTERS.some((key) => state[key]) || state.from || state.to;
  return html`
    <form class="filters" aria-label="Filters" onSubmit=${(event) => event.preventDefault()}>
      <${Field} name="country" label="Country" value=${state.country} list=${allCountries().map(({ code, name }) => [code, name])}
        take=${countryCode} placeholder="Country" width="9" />
      <${Field} name="pair" label="Pair of actors" value=${state.pair} list=${pairs.sort().map((pair) => [pair, subjectName(pair)])}
        take=${(text) => text.toUpperCase()} placeholder="Pair, GRC/TUR" width="8.5" />
      <${Field} name="source" label="Source" value=${state.source} list=${sources.map((source) => [source, source])}
        take=${(text) => text} placeholder="Source" width="8" />
      <${Choice} name="level" label="Least level" value=${state.level} options=${LEVELS} />
      <${Choice} name="severity" label="Least severity of alerts" value=${state.severity} options=${SEVERITIES} />
      <${Field} name="text" label="Words in the text" value=${state.text} list=${[]} take=${(text) => text}
        placeholder="Words in the text" width="10" />
      ${(state.from || state.to) && html`
        <span class="range-chip">
          ${state.from ? dayAndTime(state.from) : "…"} – ${state.to ? dayAndTime(state.to) : "…"}
          <button type="button" aria-label="Show all times" onClick=${() => change({ from: null, to: null })}>×</button>
        </span>`}
      ${active && html`
        <button type="button" class="quiet clear-filters"
          onClick=${() => change(Object.fromEntries([...FILTERS, "from", "to"].map((key) => [key, null])))}>
          Clear filters
        </button>`}
    </form>`;
}

function countryCode(text) {
  const known = allCountries().find(({ code, name }) =>
    code === text.toUpperCase() || name.toLowerCase() === text.toLowerCase());
  return known ? known.code : text.toUpperCase();
}

function Field({ name, label, value, list, take, placeholder, width }) {
  const shown = name === "country" && value ? nameOf(value) : value ?? "";
  const set = (event) => {
    const text = event.target.value.trim();
    change({ [name]: text ? take(text) : null });
  };
  return html`
    <label class=${`field w${width.replace(".", "-")} ${value ? "set" : ""}`}>
      <span class="hidden">${label}</span>
      <input name=${name} type="text" list=${`list-${name}`} value=${shown} placeholder=${placeholder} onChange=${set}
        autocomplete="off" maxlength="100" />
      ${list.length > 0 && html`
        <datalist id=${`list-${name}`}>
          ${list.map(([code, words]) => html`<option key=${code} value=${name === "country" ? words : code}>${words}</option>`)}
        </datalist>`}
    </label>`;
}

function Choice({ name, label, value, options }) {
  return html`
    <label class=${`field choice ${value ? "set" : ""}`}>
      <span class="hidden">${label}</span>
      <select name=${name} value=${value ?? ""} onChange=${(event) => change({ [name]: event.target.value || null })}>
        ${options.map(([code, words]) => html`<option value=${code}>${words}</option>`)}
      </select>
    </label>`;
}
