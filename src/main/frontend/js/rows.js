/*
 * A table or list with [data-rows] is walked with J and K: each [data-row] in it can be selected, Enter opens its
 * [data-open] link (or its first link), X ticks its [data-tick] box. A selected row receives the event "peek", so a
 * page may fill a side panel with hx-trigger="peek". [data-bulk] shows while boxes are ticked; its [data-bulk-count]
 * counts them, [data-tick-all] ticks every box, [data-tick-none] clears them.
 */
import { oneKeyShortcuts } from "./onekey.js";

const rowsOf = (list) => [...list.querySelectorAll("[data-row]")];
const current = (list) => list.querySelector("[data-row][aria-selected=true]");
let announce;

export function select(row) {
  const list = row.closest("[data-rows]");
  rowsOf(list).forEach((other) => other.setAttribute("aria-selected", String(other === row)));
  row.scrollIntoView({ block: "nearest" });
  clearTimeout(announce);
  announce = setTimeout(() => row.dispatchEvent(new CustomEvent("peek", { bubbles: true })), 120);
}

function move(list, step) {
  const rows = rowsOf(list);
  const at = rows.indexOf(current(list));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (next) select(next);
}

document.addEventListener("keydown", (event) => {
  const list = document.querySelector("[data-rows]");
  const field = event.target.closest("input:not([type=checkbox]), textarea, select, button, a, summary");
  if (!list || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "Enter" && !field) return open(current(list));
  if (!oneKeyShortcuts()) return;
  if (event.key === "j") move(list, 1);
  else if (event.key === "k") move(list, -1);
  else if (event.key === "x") current(list)?.querySelector("[data-tick]")?.click();
});

function open(row) {
  (row?.querySelector("[data-open]") ?? row?.querySelector("a[href]"))?.click();
}

document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-row]");
  if (row?.closest("[data-rows]") && !event.target.closest("a, button, input, label, select, summary")) select(row);
  if (event.target.closest("[data-tick-none]")) tickAll(false);
});

document.addEventListener("dblclick", (event) => open(event.target.closest("[data-row]")));

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) tickAll(event.target.checked);
  else if (event.target.matches("[data-tick]")) countTicks();
});

function tickAll(on) {
  document.querySelectorAll("[data-tick]").forEach((box) => (box.checked = on));
  countTicks();
}

function countTicks() {
  const boxes = [...document.querySelectorAll("[data-tick]")];
  const ticked = boxes.filter((box) => box.checked).length;
  boxes.forEach((box) => box.closest("[data-row]")?.classList.toggle("ticked", box.checked));
  document.querySelectorAll("[data-bulk]").forEach((bar) => (bar.hidden = ticked === 0));
  document.querySelectorAll("[data-bulk-count]").forEach((place) => (place.textContent = ticked));
  document.querySelectorAll("[data-tick-all]").forEach((box) => {
    box.checked = ticked > 0 && ticked === boxes.length;
    box.indeterminate = ticked > 0 && ticked < boxes.length;
  });
}

document.addEventListener("htmx:afterSettle", countTicks);
countTicks();
