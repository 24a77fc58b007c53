import { html, useEffect, useMemo, useState } from "/assets/lib/preact.js";
import { ask, storyPath } from "/assets/server.js";
import { paragraphs, pieces } from "/assets/spans.js";
import { categoryName, drift, eventTime, fullTime, nameOf, plain, safeLink, signed, whole } from "/assets/words.js";
import { Badges, Empty, Go, TensionChip } from "/assets/views/parts.js";
import { ScoreSum } from "/assets/views/score.js";

/** One story with its evidence. What is killed while it is open goes at once. */
export function StoryView({ desk, id }) {
  const [fetched, set] = useState(null);
  const [problem, setProblem] = useState(null);
  const streamed = desk.records.stories.get(id);
  useEffect(() => {
    let wanted = true;
    if (!streamed) {
      desk.story(id).then((story) => wanted && set(story), (error) => wanted && setProblem(error.message));
    }
    return () => (wanted = false);
  }, [id, Boolean(streamed)]);
  const story = streamed ?? fetched;
  if (story && story.status !== "usable") return html`<${Withdrawn} story=${story} />`;
  if (story) return html`<${Article} key=${`${id} ${story.revision}`} story=${story} desk=${desk} />`;
  return html`
    <${Close} />
    ${problem
      ? html`<${Empty} title="This story cannot be shown">${problem}<//>`
      : html`<p class="waiting">The story is being fetched …</p>`}`;
}

const Close = () => html`<${Go} class="close" to=${{ story: null }} aria-label="Close the story">Close <kbd>Esc</kbd><//>`;

function Withdrawn({ story }) {
  return html`
    <article class="story withdrawn">
      <${Close} />
      <p class="kicker"><${Badges} story=${story} /></p>
      <h1>${story.status === "canceled" ? "This story was killed" : "This story is withheld"}</h1>
      <p>
        ${story.status === "canceled"
          ? "Its agency has withdrawn it. The text is gone from this page, from the server and from the index; do not use it."
          : "It may not be shown until a later version releases it."}
      </p>
      <p class="fine">${story.id}</p>
    </article>`;
}

function Article({ story, desk }) {
  const [chosen, choose] = useState(null);
  const [explanation, setExplanation] = useState(null);
  const [withNames, showNames] = useState(true);
  useEffect(() => {
    const abort = new AbortController();
    ask(`${storyPath(story.id)}/explain`, {}, abort.signal).then(setExplanation, () => {});
    return () => abort.abort();
  }, [story.id, story.revision]);
  const names = withNames ? story.entities : [];
  const headline = useMemo(() => pieces(story.headline ?? "", "headline", story.indicators, names), [story, withNames]);
  const body = useMemo(
    () => paragraphs(pieces(story.body ?? "", "body", story.indicators, names)), [story, withNames]);
  const mark = { chosen, choose };
  const link = story.link && safeLink(story.link);
  return html`
    <article class="story" lang=${story.language}>
      <${Close} />
      <p class="kicker" lang="en"><span class="row-source">${story.provider ?? story.source}</span> <${Badges} story=${story} /></p>
      <h1 data-field="headline"><bdi>${headline.map((piece) => html`<${Piece} piece=${piece} ...${mark} />`)}</bdi></h1>
      <p class="credits" lang="en">
        <time datetime=${eventTime(story)}>${eventTime(story) && fullTime(eventTime(story))}</time>
        ${story.byline && html`<bdi>${story.byline}</bdi>`}
        ${story.dateline && html`<bdi class="dateline">${story.dateline}</bdi>`}
        ${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer nofollow">Original</a>` : story.link}
      </p>
      ${story.supersededBy && html`
        <p class="notice-box" lang="en">A later story corrects this one: <${Go} to=${{ story: story.supersededBy }}>open it<//>.</p>`}
      <div class="story-columns">
        <div class="story-text" data-field="body">
          <p class="text-tools" lang="en">
            <label><input type="checkbox" checked=${withNames} onChange=${() => showNames(!withNames)} /> names</label>
            <span class="legend"><i class="mark conflict"></i>raises tension</span>
            <span class="legend"><i class="mark cooperation"></i>eases it</span>
            <span class="legend"><i class="mark unsure"></i>denied, supposed or past</span>
          </p>
          ${body.map((paragraph) => html`
            <p><bdi>${paragraph.map((piece) => html`<${Piece} piece=${piece} ...${mark} />`)}</bdi></p>`)}
        </div>
        <div class="story-side" lang="en">
          <${Summary} story=${story} />
          <${Evidence} story=${story} ...${mark} />
        </div>
      </div>
      <${ScoreSum} story=${story} explanation=${explanation} ...${mark} />
      <${Facts} story=${story} />
    </article>`;
}

const leaning = (indicator) => (indicator.weight < 0 ? "conflict" : "cooperation");
const isSure = (indicator) => indicator.modality === "asserted" || indicator.modality === "future";

function Piece({ piece, chosen, choose }) {
  const named = piece.mention && html`
    <span class="name" title=${`${piece.mention.entity.name}, ${piece.mention.entity.type}`}>${piece.text}</span>`;
  if (piece.marks.length === 0) return named || piece.text;
  const { indicator, number } = piece.marks[0];
  const numbers = piece.marks.map((mark) => mark.number).join(" ");
  const kind = `${leaning(indicator)} ${isSure(indicator) ? "" : "unsure"} ${piece.marks.some((mark) => mark.number === chosen) ? "chosen" : ""}`;
  return html`
    <mark class=${kind} data-indicators=${numbers} data-start=${piece.start} data-end=${piece.end}
      onClick=${() => choose(number === chosen ? null : number)}
      title=${`${number + 1}. ${categoryName(indicator)}, ${indicator.modality}, ${signed(indicator.weight)}`}
      >${named || piece.text}</mark>`;
}

function Summary({ story }) {
  const { tension } = story;
  const way = drift(tension.direction);
  return html`
    <section class="summary" aria-label="Tension of this story">
      <div class="summary-figures">
        <${TensionChip} tension=${tension} large />
        <dl>
          <div><dt>Level</dt><dd>${plain(tension.level, 1)} <small>of 100</small></dd></div>
          <div><dt>Direction</dt><dd class=${way}>${signed(tension.direction)} <small>${way}</small></dd></div>
          <div><dt>Escalation</dt><dd>${plain(tension.escalation)}</dd></div>
          <div><dt>De-escalation</dt><dd>${plain(tension.deescalation)}</dd></div>
        </dl>
      </div>
      <${DirectionBar} direction=${tension.direction} />
      ${tension.pairs.length > 0 && html`
        <table class="pairs">
          <caption>Pairs in this story</caption>
          <tbody>
            ${tension.pairs.slice(0, 6).map((pair) => html`
              <tr>
                <th scope="row"><${Go} to=${{ subject: `${pair.a}/${pair.b}` }} detail>${nameOf(pair.a)} – ${nameOf(pair.b)}<//></th>
                <td class="number">${whole(pair.level)}</td>
                <td class=${`number ${drift(pair.direction)}`}>${signed(pair.direction)}</td>
              </tr>`)}
          </tbody>
        </table>`}
    </section>`;
}

/** Easing to the left, rising to the right. */
function DirectionBar({ direction }) {
  const middle = 100;
  const reach = middle * Math.min(1, Math.abs(direction));
  return html`
    <svg class="direction" viewBox="0 0 200 14" role="img" aria-label=${`direction ${signed(direction)} from easing to rising`}>
      <rect class="rail" y="4" width="200" height="6" rx="3" />
      <rect class=${direction < 0 ? "easing" : "rising"} x=${direction < 0 ? middle - reach : middle} y="4"
        width=${Math.max(reach, 0.001)} height="6" rx="1" />
      <path class="zero" d="M100 0v14" />
    </svg>
    <p class="direction-ends" aria-hidden="true"><span>easing</span><span>rising</span></p>`;
}

function Evidence({ story, chosen, choose }) {
  if (story.indicators.length === 0) {
    return html`<p class="fine">No indicator of tension was found in this story.</p>`;
  }
  return html`
    <section class="evidence" aria-label="Indicators">
      <h2>Indicators</h2>
      <ol>
        ${story.indicators.map((indicator, number) => html`
          <li class=${number === chosen ? "chosen" : ""}>
            <button type="button" aria-expanded=${number === chosen} onClick=${() => choose(number === chosen ? null : number)}>
              <span class=${`dot ${leaning(indicator)}`} aria-hidden="true"></span>
              <span class="category">${categoryName(indicator)}</span>
              <span class="who">${actors(indicator)}</span>
              <span class="number weight">${signed(indicator.weight)}</span>
            </button>
            ${number === chosen && html`<${Details} indicator=${indicator} story=${story} />`}
          </li>`)}
      </ol>
    </section>`;
}

function actors(indicator) {
  const source = indicator.source.join(", ") || "?";
  const target = indicator.target.join(", ");
  return target ? `${source} → ${target}` : source;
}

function Details({ indicator, story }) {
  const sayer = story.entities.find((entity) => entity.id === indicator.attribution);
  const rows = [
    ["Words", html`<q><bdi>${indicator.text}</bdi></q>`],
    ["Told as", indicator.modality],
    ["Who says so", indicator.attribution ? html`<bdi>${sayer?.name ?? indicator.attribution}</bdi>` : "the story itself"],
    ["Source", indicator.source.map(nameOf).join(", ") || "not named"],
    ["Target", indicator.target.map(nameOf).join(", ") || "not named"],
    ["Quad class", indicator.quad],
    ["CAMEO", indicator.cameo ?? "none"],
    ["Where", `${indicator.field} ${indicator.start}–${indicator.end}${indicator.lead ? ", lead" : ""}`],
    ["Rule", html`<code>${indicator.rule}</code>`],
  ];
  return html`<dl class="details">${rows.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>`;
}

function Facts({ story }) {
  return html`
    <footer class="fine facts" lang="en">
      <p>
        <code>${story.id}</code>, revision ${story.revision}, lexicon <code>${story.lexicon}</code>
        ${story.cluster !== story.id && html`, reprint of <${Go} to=${{ story: story.cluster }}><code>${story.cluster}</code><//>`}
      </p>
      ${story.repairs?.length > 0 && html`<p>Mended while reading: ${story.repairs.join("; ")}</p>`}
    </footer>`;
}
