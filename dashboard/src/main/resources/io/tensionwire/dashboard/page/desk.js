// What all views work on: the records, where the page is, and whether it shows what is live or history.

import { change, current, filterOf } from "/assets/location.js";
import { Records } from "/assets/records.js";
import { ask, storyPath } from "/assets/server.js";
import { LiveStream, ReplayStream } from "/assets/stream.js";
import { loadCountries } from "/assets/words.js";

const STATUS_EVERY = 3_000;
const AGAIN_AFTER = 5_000;

export class Desk {
  constructor() {
    this.watcher = () => {};
    this.records = new Records(() => this.watcher());
    this.state = current();
    this.connection = "connecting";
    this.status = null;
    this.clock = null;
    this.paused = false;
    this.live = new LiveStream(this.records, (word) => this.onConnection(word));
    this.replay = new ReplayStream(this.records, (clock) => this.onClock(clock));
  }

  watch(watcher) {
    this.watcher = watcher;
  }

  async begin() {
    await loadCountries();
    this.loadBoard();
    this.openStream();
    const look = async () => {
      try {
        this.status = await ask("/status");
      } catch {
        this.status = null;
      }
      this.watcher();
    };
    look();
    window.setInterval(look, STATUS_EVERY);
    // A page that the browser keeps for the back button would keep its connection too, of which a browser has six for a
    // server: the seventh page would wait until one is given up.
    window.addEventListener("pagehide", () => this.closeStreams());
    window.addEventListener("pageshow", (event) => event.persisted && this.openStream());
  }

  closeStreams() {
    this.live.close();
    this.replay.close();
  }

  /** Follows the address after it has changed. */
  follow() {
    const before = this.state;
    this.state = current();
    const asked = (state) => JSON.stringify([filterOf(state), state.from, state.to, state.replay]);
    if (asked(before) !== asked(this.state)) this.openStream();
    else if (before.speed !== this.state.speed && this.state.replay && !this.paused) this.startReplay(this.clock.time);
    if (before.replay && !this.state.replay) this.loadBoard();
  }

  openStream() {
    const { state } = this;
    this.records.clearStories();
    this.paused = false;
    if (state.replay) {
      this.live.close();
      this.startReplay(this.range()[0]);
    } else {
      this.clock = null;
      this.replay.close();
      this.connection = "connecting";
      this.live.open(filterOf(state), state);
    }
  }

  /** The range of the replay in the address: from and to. */
  range() {
    return (this.state.replay ?? "").split("..");
  }

  startReplay(from) {
    const [, to] = this.range();
    this.clock = { time: from, ended: false };
    this.paused = false;
    this.replay.open(filterOf(this.state), from, to, this.state.speed ?? "600");
    this.watcher();
  }

  togglePause() {
    if (this.clock?.ended) {
      this.records.clearStories();
      this.startReplay(this.range()[0]);
    } else if (this.paused) {
      this.startReplay(this.clock.time);
    } else {
      this.replay.close();
      this.paused = true;
      this.watcher();
    }
  }

  onConnection(word) {
    this.connection = word;
    // A browser does not come back by itself after it was refused: too many clients, or a server that just starts.
    if (word === "refused") window.setTimeout(() => this.connection === "refused" && this.openStream(), AGAIN_AFTER);
    this.watcher();
  }

  onClock(clock) {
    this.connection = clock.refused ? "refused" : clock.lost ? "lost" : "open";
    if (clock.time) this.clock = clock;
    if (clock.refused) this.clock = { ...this.clock, refused: clock.refused };
    this.watcher();
  }

  async loadBoard() {
    try {
      const [days, alerts] = await Promise.all([ask("/tension", { bucket: "P1D" }), ask("/alerts")]);
      days.points.forEach((point) => this.records.point(point));
      alerts.alerts.forEach((alert) => this.records.alert(alert));
    } catch {
      // The status strip tells that the server does not answer.
    }
  }

  /** Returns a story by id: as it has come, or as the server has it. */
  async story(id) {
    const known = this.records.stories.get(id);
    return known ?? ask(storyPath(id));
  }

  /** The time up to which index and alerts are shown: the end of the chosen range, or the clock of the replay. */
  until() {
    return this.state.replay ? this.clock?.time ?? null : this.state.to ?? null;
  }

  since() {
    return this.state.replay ? null : this.state.from ?? null;
  }

  openStory(id) {
    change({ story: id });
  }

  closeStory() {
    change({ story: null });
  }
}
