import { html, useEffect, useState } from "/assets/lib/preact.js";
import { actorsOf, pairsOf, standings } from "/assets/index-view.js";
import { change } from "/assets/location.js";
import { features } from "/assets/topology.js";
import { nameOf, shapeOf, step, STEPS, subjectName, whole as figure } from "/assets/words.js";
import { Empty, Go, LevelBar, ZScore } from "/assets/views/parts.js";

const WIDTH = 960;
const HEIGHT = 470;
const ARCS = 14;
const LEAST_ARC = 1;
const MAPPED = 6;

let world = null;

/** The shapes are drawn once: only their colours change. */
async function loadWorld() {
  if (world) return world;
  const topology = await (await fetch("/assets/world.json")).json();
  const d3 = globalThis.d3;
  const shapes = features(topology, "countries").filter((shape) => shape.properties.name !== "Antarctica");
  const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: "FeatureCollection", features: shapes });
  const path = d3.geoPath(projection).digits(1);
  world = {
    path,
    shapes: new Map(shapes.map((shape) => {
      const mainland = largest(shape);
      return [shape.id, { d: path(shape), centre: d3.geoCentroid(mainland), box: path.bounds(mainland) }];
    })),
  };
  return world;
}

/** The mainland: the middle of all parts of France lies in the Atlantic. */
function largest(shape) {
  if (shape.geometry.type === "Polygon") return shape;
  const parts = shape.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (globalThis.d3.geoArea(part) > globalThis.d3.geoArea(best) ? part : best));
}

export function MapShape({ desk }) {
  const [whole, showWhole] = useState(false);
  const [drawn, setDrawn] = useState(world);
  useEffect(() => {
    if (!drawn) loadWorld().then(setDrawn);
  }, []);
  if (!drawn) return html`<div class="map-room"><p class="waiting">The map is being drawn …</p></div>`;
  const all = standings(desk);
  const byShape = new Map(actorsOf(all).map((standing) => [shapeOf(standing.subject), standing]));
  const chosen = new Set((desk.state.country ?? "").split(",").map(shapeOf));
  return html`
    <div class="map-room">
      <svg class="map" viewBox=${(whole ? [0, 0, WIDTH, HEIGHT] : section(byShape, drawn)).join(" ")} role="img"
        aria-label="Map of the world: countries by level of tension, pairs as arcs. The board has the same figures as a table.">
        <g class="countries">
          ${[...drawn.shapes].map(([id, shape]) => html`
            <${Country} key=${id} id=${id} d=${shape.d} standing=${byShape.get(id)} chosen=${chosen.has(id)} />`)}
        </g>
        <g class="arcs">${arcs(all, drawn).map((arc) => html`<${Arc} key=${arc.subject} ...${arc} />`)}</g>
      </svg>
      <${Legend}>
        <button type="button" class="quiet small" aria-pressed=${whole} onClick=${() => showWhole(!whole)}>
          ${whole ? "Where it is tense" : "Whole world"}
        </button>
      <//>
    </div>`;
}

/** The part of the map that holds the countries with the highest levels; never less than a quarter of the world. */
function section(byShape, drawn) {
  const tense = [...byShape]
    .filter(([id]) => drawn.shapes.has(id))
    .sort(([, a], [, b]) => b.latest.level - a.latest.level)
    .slice(0, MAPPED)
    .filter(([, { latest }]) => latest.level >= 1);
  if (tense.length === 0) return [0, 0, WIDTH, HEIGHT];
  const centres = tense.map(([id]) => drawn.shapes.get(id).box).map(([[x0, y0], [x1, y1]]) => [(x0 + x1) / 2, (y0 + y1) / 2]);
  const [xs, ys] = [centres.map(([x]) => x), centres.map(([, y]) => y)];
  const spread = Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) * (WIDTH / HEIGHT));
  const width = Math.min(WIDTH, Math.max(WIDTH / 4, spread * 1.5));
  const height = (width * HEIGHT) / WIDTH;
  const clamp = (value, most) => Math.min(Math.max(0, value), most);
  return [
    clamp((Math.max(...xs) + Math.min(...xs) - width) / 2, WIDTH - width),
    clamp((Math.max(...ys) + Math.min(...ys) - height) / 2, HEIGHT - height),
    width,
    height,
  ].map((value) => Math.round(value));
}

function Country({ d, standing, chosen }) {
  const choose = () => standing && change({ country: chosen ? null : standing.subject });
  return html`
    <path d=${d} class=${`country step-${standing ? step(standing.latest.level) : "none"} ${chosen ? "chosen" : ""}`}
      onClick=${choose}>
      ${standing && html`<title>${`${nameOf(standing.subject)}: level ${figure(standing.latest.level)}`}</title>`}
    </path>`;
}

/** Pairs of countries as great circles, from the mainland's middle to the other's. */
function arcs(all, drawn) {
  return pairsOf(all)
    .filter(({ latest }) => latest.level >= LEAST_ARC)
    .map(({ subject, latest }) => {
      const ends = subject.split("/").map((code) => drawn.shapes.get(shapeOf(code)));
      if (ends.some((end) => !end)) return null;
      const line = { type: "LineString", coordinates: ends.map((end) => end.centre) };
      return { subject, latest, d: drawn.path(line), dots: ends.map((end) => drawn.path({ type: "Point", coordinates: end.centre })) };
    })
    .filter((arc) => arc?.d)
    .slice(0, ARCS)
    .reverse();
}

function Arc({ subject, latest, d }) {
  const way = latest.escalation > latest.deescalation ? "rising" : "easing";
  return html`
    <path d=${d} class=${`arc ${way} weight-${step(latest.level)}`} onClick=${() => change({ subject }, { detail: true })}>
      <title>${`${subjectName(subject)}: level ${figure(latest.level)}, ${way === "rising" ? "escalation outweighs" : "de-escalation outweighs"}`}</title>
    </path>`;
}

function Legend({ children }) {
  return html`
    <p class="map-legend">
      <span>level</span>
      ${STEPS.map((start, i) => html`<span class="swatch-of"><i class=${`swatch step-${i + 1}`}></i>${start}+</span>`)}
      <span class="legend"><i class="stroke rising"></i>escalation outweighs</span>
      <span class="legend"><i class="stroke easing"></i>de-escalation outweighs</span>
      ${children}
    </p>`;
}

export function WorldMap({ desk }) {
  const all = standings(desk);
  const actors = actorsOf(all);
  const placeless = actors.filter(({ subject }) => !shapeOf(subject)).map(({ subject }) => nameOf(subject));
  if (all.length === 0) {
    return html`<${MapShape} desk=${desk} /><${Empty} title="No country stands on the map">Widen the filters or the range of time.<//>`;
  }
  return html`
    <div class="map-view">
      <${MapShape} desk=${desk} />
      <div class="map-lists">
        <section aria-labelledby="map-countries">
          <h2 id="map-countries">Countries</h2>
          <${Ranking} rows=${actors.filter(({ subject }) => shapeOf(subject)).slice(0, 10)} to=${(subject) => ({ country: subject })} />
        </section>
        <section aria-labelledby="map-pairs">
          <h2 id="map-pairs">Pairs</h2>
          <${Ranking} rows=${pairsOf(all).slice(0, 10)} to=${(subject) => ({ subject })} />
        </section>
      </div>
      ${placeless.length > 0 && html`<p class="fine">Not on the map, since they are no countries: ${placeless.slice(0, 12).join(", ")}.</p>`}
    </div>`;
}

function Ranking({ rows, to }) {
  return html`
    <ol class="ranking">
      ${rows.map(({ subject, latest }) => html`
        <li key=${subject}>
          <${Go} to=${to(subject)}>${subjectName(subject)}<//>
          <${LevelBar} level=${latest.level} />
          <${ZScore} value=${latest.zscore} />
        </li>`)}
    </ol>`;
}
