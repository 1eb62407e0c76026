/*
 * A form with [data-draft] in it keeps what is typed on the server, a moment after one stops typing and when the page is
 * left, and says so; opened again, it holds it again. "Throw away" goes back to the fresh form. What is saved is thrown
 * away by the server.
 */
import { read, write } from "./typed.js";
import { refreshAll } from "./conditions.js";
import { say } from "./phrases.js";

const PAUSE = 800;
const states = new WeakMap();
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const areaOf = (form) => form?.querySelector?.("[data-draft]");

function stateOf(area) {
  if (!states.has(area)) states.set(area, { timer: null, flight: null, kept: null, sent: false });
  return states.get(area);
}

function tell(area, words, kept = true) {
  area.querySelector("[data-kept-told]").textContent = words;
  area.querySelector("[data-throw-away]").hidden = !kept;
}

/* As part of a page, so that a session that ended is answered by 401 and not by the sign-in page. */
const ask = (address, values, keepalive = false) => fetch(address, {
  method: "POST",
  headers: { [meta("_csrf_header") ?? "X-CSRF-TOKEN"]: meta("_csrf") ?? "", "HX-Request": "true" },
  body: new URLSearchParams(values),
  redirect: "error",
  keepalive,
});

function keepLater(area) {
  const state = stateOf(area);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => keep(area), PAUSE);
}

function keep(area, leaving = false) {
  const state = stateOf(area);
  clearTimeout(state.timer);
  state.timer = null;
  const fields = JSON.stringify(read(area.closest("form")));
  if (state.sent || fields === state.kept) return;
  state.flight = ask(area.dataset.keepAt, { place: area.dataset.place, fields }, leaving)
    .then(async (answer) => {
      if (answer.ok) {
        state.kept = fields;
        tell(area, say("Kept as you type, {1}", await answer.text()));
      } else if (answer.status === 422) tell(area, await answer.text());
      else if (answer.status === 401 || answer.status === 403) tell(area, say("Your session has ended. Save, and you are asked to sign in; what you typed stays here."), false);
      else tell(area, say("Not kept: something went wrong. Save soon."), false);
    })
    .catch(() => tell(area, say("Not kept: Dunwell cannot be reached."), false))
    .finally(() => (state.flight = null));
}

for (const kind of ["input", "change", "restored"]) {
  document.addEventListener(kind, (event) => {
    const area = areaOf(kind === "restored" ? event.target : event.target.form);
    if (area && !area.dataset.filling) keepLater(area);
  });
}

/* What is on its way to be kept must not arrive after it was saved. */
document.addEventListener("submit", (event) => {
  const area = areaOf(event.target);
  if (!area) return;
  const state = stateOf(area);
  clearTimeout(state.timer);
  state.timer = null;
  if (!state.flight) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { submitter } = event;
  state.flight.then(() => event.target.requestSubmit(submitter));
}, true);

document.addEventListener("submit", (event) => {
  const area = areaOf(event.target);
  if (area && !event.defaultPrevented) stateOf(area).sent = true;
});

const leave = () => document.querySelectorAll("[data-draft]").forEach((area) => stateOf(area).timer && keep(area, true));
addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
addEventListener("pageshow", () => document.querySelectorAll("[data-draft]").forEach((area) => (stateOf(area).sent = false)));

document.addEventListener("click", async (event) => {
  const area = event.target.closest("[data-throw-away]")?.closest("[data-draft]");
  if (!area) return;
  const state = stateOf(area);
  clearTimeout(state.timer);
  await state.flight;
  const answer = await ask(`${area.dataset.keepAt}/thrown-away`, { place: area.dataset.place }).catch(() => null);
  if (!answer?.ok) return tell(area, say("Not thrown away: load the page anew and try again."));
  const form = area.closest("form");
  form.reset();
  refreshAll(form.parentElement);
  state.kept = JSON.stringify(read(form));
  tell(area, say("Thrown away: this is the form as it was."), false);
  form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
});

/** Fills the forms of this part with what was kept of them. */
export function readyDrafts(part) {
  part.querySelectorAll("[data-draft]").forEach((area) => {
    const form = area.closest("form");
    const { fields, kept } = area.dataset;
    if (fields && !stateOf(area).kept) {
      area.dataset.filling = "yes";
      write(form, JSON.parse(fields));
      delete area.dataset.filling;
      tell(area, say("Kept as you typed, {1}, and here again", kept));
    }
    stateOf(area).kept ??= JSON.stringify(read(form));
  });
}
