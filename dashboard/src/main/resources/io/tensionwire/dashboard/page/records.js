// What has come from the topics: the latest state of stories, points and alerts. Nothing is made up here.

import { eventTime } from "./words.js";

const MOST_STORIES = 400;

export class Records {
  constructor(changed) {
    this.changed = changed;
    this.clear();
  }

  clear() {
    this.stories = new Map();
    this.points = new Map();
    this.hours = new Map();
    this.alerts = new Map();
    this.dropped = 0;
    this.newest = null;
    this.fresh = new Set();
    this.changed();
  }

  clearStories() {
    this.stories = new Map();
    this.fresh = new Set();
    this.changed();
  }

  /** Takes a story in. Of one that is killed or withheld nothing stays but that it is; the list shows that if it showed the story. */
  story(story, { fresh = false } = {}) {
    const known = this.stories.get(story.id);
    if (known && known.revision > story.revision) return;
    if (story.status !== "usable") {
      this.stories.set(story.id, {
        id: story.id, status: story.status, revision: story.revision, source: story.source,
        versionCreated: story.versionCreated, firstCreated: story.firstCreated,
        listed: fresh || (known?.listed ?? Boolean(known)),
        stood: known ? known.stood ?? eventTime(known) : eventTime(story),
        entities: [], indicators: [], countries: [], signals: [],
      });
    } else {
      this.stories.set(story.id, story);
    }
    if (fresh) {
      this.fresh.add(story.id);
      window.setTimeout(() => this.fresh.delete(story.id), 4000);
    }
    if (this.stories.size > MOST_STORIES) this.stories.delete((this.list().at(-1) ?? this.stories.values().next().value).id);
    this.changed();
  }

  gone(id) {
    this.stories.delete(id);
    this.changed();
  }

  point(point) {
    const target = point.bucket === "P1D" ? this.points : this.hours;
    target.set(`${point.subject} ${point.start}`, point);
    if (!this.newest || point.start > this.newest) this.newest = point.start;
    this.changed();
  }

  alert(alert) {
    this.alerts.set(`${alert.subject} ${alert.start}`, alert);
    this.changed();
  }

  /** Stories, the newest by event time first. A killed one stays where its text stood. */
  list() {
    const at = (story) => story.stood ?? eventTime(story) ?? "";
    return [...this.stories.values()].filter((story) => story.listed !== false).sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : a.id < b.id ? -1 : 1));
  }
}
