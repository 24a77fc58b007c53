// One connection to the server, for what is live or for a replay.

export class LiveStream {
  constructor(records, told) {
    this.records = records;
    this.told = told;
  }

  /** Opens the stream by this filter; what was open before is closed. */
  open(filter, range) {
    this.close();
    const parameters = new URLSearchParams({ ...filter, last: "300" });
    if (range.from) parameters.set("from", range.from);
    if (range.to) parameters.set("to", range.to);
    this.source = new EventSource(`/stream/page?${parameters}`);
    let settled = false;
    this.source.onopen = () => {
      this.told("open");
      window.setTimeout(() => (settled = true), 1500);
    };
    this.source.onerror = () => this.told(this.source.readyState === EventSource.CLOSED ? "refused" : "lost");
    this.on("story", (story) => this.records.story(story, { fresh: settled }));
    this.on("point", (point) => this.records.point(point));
    this.on("alert", (alert) => this.records.alert(alert));
    this.on("gone", ({ id }) => this.records.gone(id));
    this.on("dropped", ({ count }) => {
      this.records.dropped += count;
      this.told("open");
    });
  }

  on(name, act) {
    this.source.addEventListener(name, (event) => act(JSON.parse(event.data)));
  }

  close() {
    this.source?.close();
    this.source = null;
  }
}

/** Asks why a stream was refused: an EventSource does not tell. */
async function reason(url) {
  const abort = new AbortController();
  try {
    const answer = await fetch(url, { signal: abort.signal });
    return answer.ok ? "try again" : (await answer.json()).error;
  } catch {
    return "the server does not answer";
  } finally {
    abort.abort();
  }
}

export class ReplayStream {
  constructor(records, told) {
    this.records = records;
    this.told = told;
  }

  open(filter, from, to, speed) {
    this.close();
    const parameters = new URLSearchParams({ ...filter, from, to, speed });
    parameters.delete("severity");
    this.source = new EventSource(`/stream/replay?${parameters}`);
    const { source } = this;
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) reason(source.url).then((refused) => this.told({ refused }));
      else this.told({ lost: true });
    };
    this.source.addEventListener("story", (event) => {
      this.records.story(JSON.parse(event.data), { fresh: true });
    });
    this.source.addEventListener("clock", (event) => {
      const clock = JSON.parse(event.data);
      if (clock.ended) this.close();
      this.told(clock);
    });
  }

  close() {
    this.source?.close();
    this.source = null;
  }
}
