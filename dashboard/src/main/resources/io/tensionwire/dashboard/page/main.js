import { html, render, useEffect, useReducer, useRef } from "/assets/lib/preact.js";
import { onChange } from "/assets/location.js";
import { Desk } from "/assets/desk.js";
import { listenToKeys } from "/assets/keys.js";
import { FilterBar } from "/assets/views/filters.js";
import { WireList } from "/assets/views/wire.js";
import { StoryView } from "/assets/views/story.js";
import { Overview } from "/assets/views/overview.js";
import { Board } from "/assets/views/board.js";
import { WorldMap } from "/assets/views/map.js";
import { Alerts } from "/assets/views/alerts.js";
import { Search } from "/assets/views/search.js";
import { Timeline } from "/assets/views/timeline.js";
import { ReplayBar, ReplayBadge } from "/assets/views/replay.js";
import { StatusStrip } from "/assets/views/status.js";
import { Masthead } from "/assets/views/masthead.js";

/** So often at most the page is drawn anew while much comes in, in milliseconds. */
const REDRAW = 200;

const PANES = { overview: Overview, board: Board, map: WorldMap, alerts: Alerts, search: Search };

function App({ desk }) {
  const [, redraw] = useReducer((count) => count + 1, 0);
  const due = useRef(null);
  useEffect(() => {
    desk.watch(() => {
      due.current ??= window.setTimeout(() => {
        due.current = null;
        redraw();
      }, REDRAW);
    });
    onChange(() => {
      desk.follow();
      redraw();
    });
    listenToKeys(desk);
    desk.begin();
    const ticks = window.setInterval(redraw, 10_000);
    return () => window.clearInterval(ticks);
  }, []);
  const { state } = desk;
  const Pane = PANES[state.view] ?? Overview;
  return html`
    <div class=${`page ${state.replay ? "in-replay" : ""} ${state.story ? "has-story" : ""} view-${state.view}`}>
      <a class="skip" href="#content">To the content</a>
      <${Masthead} desk=${desk} />
      <${ReplayBadge} desk=${desk} />
      <${FilterBar} desk=${desk} />
      <${Timeline} desk=${desk} />
      <main id="content" tabindex="-1">
        <${WireList} desk=${desk} />
        <section class="pane" aria-label=${state.story ? "Story" : state.view}>
          ${state.story
            ? html`<${StoryView} key=${state.story} desk=${desk} id=${state.story} />`
            : html`<${Pane} desk=${desk} />`}
        </section>
      </main>
      <footer class="foot">
        <${ReplayBar} desk=${desk} />
        <${StatusStrip} desk=${desk} />
      </footer>
    </div>`;
}

const room = document.getElementById("app");
room.replaceChildren();
render(html`<${App} desk=${new Desk()} />`, room);
