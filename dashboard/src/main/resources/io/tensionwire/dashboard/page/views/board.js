import { html } from "/assets/lib/preact.js";
import { actorsOf, byStanding, movers, pairsOf, standings } from "/assets/index-view.js";
import { day, isDirected, isPair, subjectName, whole } from "/assets/words.js";
import { Empty, Go, LevelBar, Sparkline, ZScore } from "/assets/views/parts.js";

const ROWS = 20;

/** Countries and pairs, those that stand out from their own past first. */
export function Board({ desk }) {
  const all = standings(desk);
  if (all.length === 0) {
    return html`
      <${Empty} title="No point of the index fits">
        Widen the filters or the range of time. A point is written for every actor and pair that a story tells of.
      <//>`;
  }
  const directed = all.filter(({ subject }) => isDirected(subject)).sort(byStanding);
  return html`
    <div class="board">
      <div class="board-main">
        <section class="card" aria-labelledby="board-pairs">
          <h2 id="board-pairs">Pairs</h2>
          <${StandingsTable} standings=${pairsOf(all).slice(0, ROWS)} desk=${desk} withStories />
        </section>
        <section class="card" aria-labelledby="board-actors">
          <h2 id="board-actors">Countries and bodies</h2>
          <${StandingsTable} standings=${actorsOf(all).slice(0, ROWS)} desk=${desk} withStories />
        </section>
      </div>
      <div class="board-side">
        <section class="card" aria-labelledby="board-movers">
          <h2 id="board-movers">Movers</h2>
          <${Movers} all=${all} count=${10} />
        </section>
        <section class="card" aria-labelledby="board-directed">
          <h2 id="board-directed">Who acts towards whom</h2>
          <${StandingsTable} standings=${directed.slice(0, ROWS)} desk=${desk} brief />
        </section>
      </div>
    </div>
    <p class="fine">
      A row shows the latest day of the subject that is within the range. The z-score measures its escalation against its own
      28 days before; it takes seven known days. A level goes from 0 to 100.
    </p>`;
}

export function StandingsTable({ standings: rows, desk, withStories, brief }) {
  if (rows.length === 0) return html`<p class="fine">None.</p>`;
  return html`
    <table class="standings">
      <thead>
        <tr>
          <th scope="col">Subject</th><th scope="col" class="number" title="against its own 28 days before">z</th>
          <th scope="col">Level</th>${!brief && html`<th scope="col" class="wide-only">14 days</th>`}
          ${withStories && html`<th scope="col" class="number wide-only" title="stories, and sources that reported">Stories</th>`}
          ${!brief && html`<th scope="col" class="number">Day</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ subject, points, latest }) => html`
          <tr key=${subject} class=${desk.state.subject === subject ? "here" : ""}>
            <th scope="row"><${Go} to=${{ subject }} detail title=${subject}>${subjectName(subject)}<//></th>
            <td class="number"><${ZScore} value=${latest.zscore} /></td>
            <td><${LevelBar} level=${latest.level} /></td>
            ${!brief && html`<td class="wide-only"><${Sparkline} points=${points} /></td>`}
            ${withStories && html`<td class="number wide-only" title=${`${latest.stories} stories in ${latest.clusters} clusters from ${latest.sources} sources`}>
              ${latest.stories}<small> / ${latest.sources}</small></td>`}
            ${!brief && html`<td class="number fine">${day(latest.start)}</td>`}
          </tr>`)}
      </tbody>
    </table>`;
}

/** Those whose level is furthest from that of their day before. */
export function Movers({ all, count }) {
  const moved = movers(all, count);
  if (moved.length === 0) return html`<p class="fine">Nothing has moved since the day before.</p>`;
  return html`
    <ul class="movers">
      ${moved.map(({ subject, latest, before, change }) => html`
        <li key=${subject}>
          <span class=${`arrow ${change > 0 ? "rising" : "easing"}`} aria-label=${change > 0 ? "up" : "down"}>${change > 0 ? "▲" : "▼"}</span>
          <${Go} to=${{ subject }} detail class=${isPair(subject) ? "pair" : ""}>${subjectName(subject)}<//>
          <span class="figure">${whole(before.level)} → <b>${whole(latest.level)}</b></span>
        </li>`)}
    </ul>`;
}
