// What the page shows is in its address and nowhere else: a link shows another what one sees.

const DEFAULTS = { view: "overview", bucket: "auto" };
const KEYS = [
  "view", "story", "subject", "country", "pair", "source", "level", "severity", "text", "q", "from", "to", "bucket",
  "replay", "speed",
];
export const FILTERS = ["country", "pair", "source", "level", "severity", "text"];

const listeners = new Set();

export function current() {
  const parameters = new URLSearchParams(window.location.search);
  const state = { ...DEFAULTS };
  for (const key of KEYS) {
    const value = parameters.get(key);
    if (value) state[key] = value;
  }
  return state;
}

/** Changes some parts of the address; null takes one away. A step of its own in the history unless it is a detail. */
export function change(parts, { detail = false } = {}) {
  const state = { ...current(), ...parts };
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    if (state[key] && state[key] !== DEFAULTS[key]) parameters.set(key, state[key]);
  }
  const search = parameters.toString();
  const address = search ? `?${search}` : window.location.pathname;
  if (detail) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  listeners.forEach((listener) => listener());
}

/** The address that a link to these parts has. */
export function address(parts) {
  const parameters = new URLSearchParams();
  const state = { ...current(), ...parts };
  for (const key of KEYS) {
    if (state[key] && state[key] !== DEFAULTS[key]) parameters.set(key, state[key]);
  }
  return `?${parameters}`;
}

export function onChange(listener) {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
}

/** The parts of the address that narrow down what is streamed. */
export function filterOf(state) {
  const filter = {};
  for (const key of FILTERS) if (state[key]) filter[key] = state[key];
  return filter;
}
