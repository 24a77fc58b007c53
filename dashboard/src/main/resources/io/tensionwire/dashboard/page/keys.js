// j and k go through the list, / to the search, Enter opens, Esc closes.

import { change, current } from "/assets/location.js";

const isTyping = (element) => element.closest?.("input, select, textarea");

export function listenToKeys(desk) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      escape(event);
    } else if (isTyping(event.target)) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search-words")?.focus();
    } else if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1, desk);
    } else if (event.key === " " && desk.state.replay && event.target === document.body) {
      event.preventDefault();
      desk.togglePause();
    }
  });
}

function escape(event) {
  if (isTyping(event.target)) {
    event.target.blur();
  } else if (current().story) {
    change({ story: null });
  }
}

/** Moves through the list; where a story is open, the next one opens. */
function move(by, desk) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) return;
  const open = rows.findIndex((row) => row.dataset.row === desk.state.story);
  const focused = rows.indexOf(document.activeElement?.closest("[data-row]"));
  const at = focused >= 0 ? focused : open;
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  const link = next.querySelector("a");
  link.focus({ preventScroll: false });
  next.scrollIntoView({ block: "nearest" });
  if (desk.state.story) change({ story: next.dataset.row }, { detail: true });
}
