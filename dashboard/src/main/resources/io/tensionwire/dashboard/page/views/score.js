import { html } from "/assets/lib/preact.js";
import { categoryName, plain, signed } from "/assets/words.js";

const PLACES = { 3: "headline", 2: "lead", 1: "body" };

/** The sum as explain gives it: how each weight comes about, its pull, and what the pulls add up to. */
export function ScoreSum({ story, explanation, chosen, choose }) {
  if (story.indicators.length === 0) return null;
  return html`
    <section class="score" lang="en" aria-label="How the score adds up">
      <h2>How the score adds up</h2>
      ${!explanation ? html`<p class="waiting">Asking for the sum …</p>` : html`
        ${explanation.annotations.lexicon !== story.lexicon && html`
          <p class="notice-box">The rules have changed since this story was annotated: the sum is that of today's rules.</p>`}
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">#</th><th scope="col">Indicator</th><th scope="col">Told as</th>
                <th scope="col" class="number">Score</th><th scope="col" class="number">× told</th>
                <th scope="col" class="number">× quoted</th><th scope="col" class="number">= weight</th>
                <th scope="col">Place</th><th scope="col" class="number">Pull</th><th scope="col">Adds to</th>
                <th scope="col">Rule</th>
              </tr>
            </thead>
            <tbody>
              ${explanation.indicators.map((reason, number) => html`
                <tr class=${number === chosen ? "chosen" : ""} onClick=${() => choose(number === chosen ? null : number)}>
                  <td class="number">${number + 1}</td>
                  <th scope="row">${categoryName(reason.indicator)}</th>
                  <td>${reason.weighing.presented}</td>
                  <td class="number">${signed(reason.weighing.score, 1)}</td>
                  <td class="number">${plain(reason.weighing.factor)}</td>
                  <td class="number">${plain(reason.weighing.attribution)}</td>
                  <td class="number">${signed(reason.indicator.weight)}</td>
                  <td>${PLACES[reason.pull.place]} × ${reason.pull.place}</td>
                  <td class="number">${plain(reason.pull.strength)}</td>
                  <td>${sums(reason.pull)}</td>
                  <td><code title=${`${reason.rule.file}:${reason.rule.line}`}>${reason.indicator.rule}</code></td>
                </tr>`)}
            </tbody>
          </table>
        </div>
        <${Totals} sum=${explanation.sum} tension=${explanation.annotations.tension} />`}
    </section>`;
}

const sums = (pull) =>
  ["escalation", "deescalation", "heat", "rise", "ease", "conflict", "cooperation"].filter((name) => pull[name] > 0).join(", ");

function Totals({ sum, tension }) {
  return html`
    <dl class="totals">
      <div><dt>Escalation</dt><dd>${plain(sum.escalation)}</dd></div>
      <div><dt>De-escalation</dt><dd>${plain(sum.deescalation)}</dd></div>
      <div><dt>Heat</dt><dd>${plain(sum.heat)}</dd></div>
      <div><dt>Statements: rise, ease</dt><dd>${plain(sum.rise)}, ${plain(sum.ease)}</dd></div>
      <div><dt>Acts: conflict, cooperation</dt><dd>${plain(sum.conflict)}, ${plain(sum.cooperation)}</dd></div>
      <div><dt>Level = 100 × (1 − e<sup>−heat / 40</sup>)</dt><dd><b>${plain(tension.level, 1)}</b></dd></div>
      <div><dt>Direction = balance of statements and acts</dt><dd><b>${signed(tension.direction)}</b></dd></div>
    </dl>`;
}
