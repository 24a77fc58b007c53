// How figures, times and codes are written.

const DAY = 86_400_000;
let countries = {};

export async function loadCountries() {
  countries = await (await fetch("/assets/countries.json")).json();
  return countries;
}

export const shapeOf = (code) => countries[code]?.shape;
export const allCountries = () => Object.entries(countries).map(([code, { name }]) => ({ code, name }));

export function nameOf(code) {
  return countries[code]?.name ?? code;
}

/** A subject in words: a country, or two with what stands between them. */
export function subjectName(subject) {
  const directed = subject.split(">");
  if (directed.length === 2) return `${nameOf(directed[0])} → ${nameOf(directed[1])}`;
  return subject.split("/").map(nameOf).join(" – ");
}

export const isPair = (subject) => subject.includes("/") || subject.includes(">");
export const isDirected = (subject) => subject.includes(">");
export const pairOf = (subject) => subject.split(/[>/]/).sort().join("/");

const two = (number) => String(number).padStart(2, "0");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const eventTime = (story) => story.versionCreated ?? story.firstCreated;

/** How long ago, or the date where that says more. */
export function age(time, now) {
  if (!time) return "";
  const passed = now - Date.parse(time);
  if (passed < 0) return clockTime(time);
  if (passed < 60_000) return "now";
  if (passed < 3_600_000) return `${Math.floor(passed / 60_000)} min`;
  if (passed < DAY) return `${Math.floor(passed / 3_600_000)} h`;
  return dayAndTime(time);
}

export function clockTime(time) {
  const date = new Date(time);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

export function day(time) {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

export function dayAndTime(time) {
  return `${day(time)} ${clockTime(time)}`;
}

export function fullTime(time) {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${clockTime(time)} UTC`;
}

export function seconds(count) {
  if (count < 60) return `${Math.max(0, Math.round(count))} s`;
  if (count < 3600) return `${Math.floor(count / 60)} min`;
  if (count < 86_400) return `${Math.floor(count / 3600)} h`;
  return `${Math.floor(count / 86_400)} d`;
}

export const whole = (number) => Math.round(number).toString();
export const signed = (number, digits = 2) =>
  (number > 0 ? "+" : number < 0 ? "−" : "±") + Math.abs(number).toFixed(digits);
export const plain = (number, digits = 2) => number.toFixed(digits).replace(/\.?0+$/, "");

/** rising, easing or steady: which way a story says that things go. */
export function drift(direction) {
  if (direction > 0.1) return "rising";
  if (direction < -0.1) return "easing";
  return "steady";
}

export const ARROWS = { rising: "↑", easing: "↓", steady: "→" };

export const categoryName = (indicator) => indicator.category + (indicator.mode ? `/${indicator.mode}` : "");

/** Where the steps of the scale of levels begin; finer below, where most days are. */
export const STEPS = [0, 10, 25, 45, 65];

/** One of six steps of a level from 0 to 100. */
export const step = (level) => (level <= 0 ? 0 : STEPS.filter((start) => level >= start).length);

/** Only links that lead to a page of the web; anything else is shown as text. */
export function safeLink(link) {
  try {
    const url = new URL(link);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
