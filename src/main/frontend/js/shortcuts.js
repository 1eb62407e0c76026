/*
 * Keyboard shortcuts. An element says its own: data-key="n" is one key, data-key="g w" two in a row,
 * data-key-name what the overview behind "?" calls it (else its aria-label or text).
 * A field is focused, anything else is clicked. Keys typed into fields are left alone.
 */
import { chooseOneKeyShortcuts, oneKeyShortcuts } from "./onekey.js";
import { say } from "./phrases.js";

let first = "";
let forgetFirst;

const typing = (element) => element.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const offered = () => [...document.querySelectorAll("[data-key]")].filter((element) => !element.disabled);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") return send(event.target.form);
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (!oneKeyShortcuts() || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return showOverview();
  const wanted = first + event.key.toLowerCase();
  const target = offered().find((element) => element.dataset.key === wanted);
  remember(event.key);
  if (!target) return;
  event.preventDefault();
  if (typing(target)) target.select?.() ?? target.focus();
  else target.click();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-shortcuts]")) showOverview();
});

/* As if the first button were pressed: what it says of what comes next goes with the form. */
function send(form) {
  form?.requestSubmit([...form.elements].find((element) => element.type === "submit" && !element.disabled) ?? null);
}

function remember(key) {
  clearTimeout(forgetFirst);
  first = key === "g" ? "g " : "";
  forgetFirst = setTimeout(() => (first = ""), 1200);
}

function showOverview() {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog shortcuts";
  dialog.setAttribute("aria-label", say("Keyboard shortcuts"));
  dialog.innerHTML =
    '<h2></h2><dl class="keylist"></dl>' +
    '<label class="check"><input type="checkbox"><span></span></label>' +
    '<form method="dialog"><button class="btn"></button></form>';
  dialog.querySelector("h2").textContent = say("Keyboard shortcuts");
  dialog.querySelector("label span").textContent = say("Single keys are shortcuts on this device");
  dialog.querySelector("button").textContent = say("Close");
  const single = dialog.querySelector("input");
  single.checked = oneKeyShortcuts();
  single.addEventListener("change", () => chooseOneKeyShortcuts(single.checked));
  const list = dialog.querySelector("dl");
  if (document.querySelector("[data-rows]")) {
    addLine(list, "j k", say("Next, previous row"));
    addLine(list, "Enter", say("Open the row"));
    if (document.querySelector("[data-rows] [data-tick]")) addLine(list, "x", say("Tick the row"));
  }
  const seen = new Set();
  offered().forEach((element) => {
    if (seen.has(element.dataset.key)) return;
    seen.add(element.dataset.key);
    addLine(list, element.dataset.key, nameOf(element));
  });
  addLine(list, "Ctrl Enter", say("Save the form"));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function nameOf(element) {
  const own = element.dataset.keyName ?? element.getAttribute("aria-label") ?? element.placeholder;
  if (own) return own;
  const copy = element.cloneNode(true);
  copy.querySelectorAll("kbd, .count, .vh").forEach((part) => part.remove());
  return copy.textContent.trim();
}

function addLine(list, keys, name) {
  const term = document.createElement("dt");
  keys.split(" ").forEach((key) => term.append(Object.assign(document.createElement("kbd"), { textContent: key[0].toUpperCase() + key.slice(1) })));
  list.append(term, Object.assign(document.createElement("dd"), { textContent: name }));
}
