/*
 * What somebody typed is not lost when their session ends before it is saved. A form that is sent leaves what it holds in
 * this tab; when the answer is the sign-in page, or the form came from an older session (#unsaved), it is put back into
 * the same form for the same person, with a sentence. Never kept: passwords, files, and hidden fields, which a fresh page
 * knows better.
 */
import { refreshAll } from "./conditions.js";
import { say } from "./phrases.js";

const SENT = "form-sent";
const SECRET = /password|csrf/i;
const OWN_WAY = /\/(sign-in|sign-out|password)$/;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const addressOf = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !SECRET.test(field.name) && field.matches("input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button], [type=image], [type=reset], [type=search]), textarea, select"));
const isChosen = (field) => field.matches("[type=radio], [type=checkbox]");
const takesTyping = (form) => (form.getAttribute("method") ?? "").toLowerCase() === "post" && !form.matches("[data-download]") && !OWN_WAY.test(addressOf(form)) && fieldsOf(form).length > 0;

/* Which of many alike: rows of a list send to one address and differ in what they hide. */
const whichOf = (form) => [...form.elements].filter((field) => field.type === "hidden" && !SECRET.test(field.name) && !/^(seen|draft|_)/.test(field.name)).map((field) => `${field.name}=${field.value}`).join("&");

export function read(form) {
  const typed = {};
  fieldsOf(form).forEach((field) => {
    const values = (typed[field.name] ??= []);
    if (field.multiple && field.options) values.push(...[...field.selectedOptions].map((option) => option.value));
    else if (!isChosen(field) || field.checked) values.push(field.value);
  });
  return typed;
}

export function write(form, typed) {
  const places = {};
  fieldsOf(form).forEach((field) => {
    const values = typed[field.name];
    if (!values) return;
    const place = (places[field.name] = (places[field.name] ?? -1) + 1);
    if (isChosen(field)) field.checked = values.includes(field.value);
    else if (field.multiple && field.options) [...field.options].forEach((option) => (option.selected = values.includes(option.value)));
    else if (values[place] !== undefined) field.value = values[place];
  });
  refreshAll(form.parentElement);
  form.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
}

const dirty = new WeakSet();
export const anythingTyped = () => [...document.forms].some((form) => dirty.has(form));

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => event.target.form && takesTyping(event.target.form) && dirty.add(event.target.form));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (OWN_WAY.test(addressOf(form)) && addressOf(form).endsWith("/sign-out")) sessionStorage.removeItem(SENT);
  if (event.defaultPrevented || !takesTyping(form)) return;
  keep({
    person: meta("person"),
    page: location.pathname + location.search,
    address: addressOf(form),
    which: whichOf(form),
    typed: read(form),
    secrets: [...form.elements].some((field) => field.matches("[type=password], [type=file]")),
  });
});

function keep(sent) {
  try {
    sessionStorage.setItem(SENT, JSON.stringify(sent));
  } catch {
    sessionStorage.removeItem(SENT); // too long for the browser
  }
}

const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
const atSignIn = document.querySelector("[data-sign-in]") !== null;
if (sent && (atSignIn || location.hash === "#unsaved")) sent.unsaved = true;
if (location.hash === "#unsaved") history.replaceState(null, "", location.pathname + location.search);
if (sent && atSignIn) {
  keep(sent);
  document.querySelectorAll("[data-typed-is-kept]").forEach((words) => (words.hidden = false));
} else if (sent && (!sent.unsaved || (meta("person") && meta("person") !== sent.person))) {
  sessionStorage.removeItem(SENT); // it was saved, or it is somebody else's
} else if (sent) {
  keep(sent);
}

let waiting = sent?.unsaved && meta("person") === sent.person ? sent : null;

/** Puts back into a form of this part what its person had typed before their session ended. */
export function restoreIn(part) {
  if (!waiting) return;
  const alike = [...document.forms].filter((form) => takesTyping(form) && addressOf(form) === waiting.address);
  const form = alike.find((one) => whichOf(one) === waiting.which) ?? (alike.length === 1 ? alike[0] : undefined);
  if (form) putBack(form);
  else if (part === document.body) lookElsewhere();
}

function putBack(form) {
  const { typed, secrets } = waiting;
  waiting = null;
  sessionStorage.removeItem(SENT);
  document.querySelectorAll("[data-typed-elsewhere]").forEach((note) => note.remove());
  for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  form.closest("[popover]")?.showPopover();
  write(form, typed);
  dirty.add(form);
  const note = notice(say("Your session ended before this was saved, so nothing was saved. What you had typed is here again: look at it once more and save it.") + (secrets ? " " + say("Only passwords and files are wanted anew.") : ""));
  note.setAttribute("role", "alert");
  form.prepend(note);
  note.focus();
}

/* A small form that opens beside the account is opened again; of any other it is said where it is. */
function lookElsewhere() {
  const opener = [...document.querySelectorAll("[hx-get]")].find((link) => link.getAttribute("hx-get").split("?")[0] === waiting.address);
  if (opener) return setTimeout(() => opener.click());
  const note = notice(say("Your session ended before a form was saved. What you had typed is kept.") + " ");
  note.dataset.typedElsewhere = "";
  const link = Object.assign(document.createElement("a"), { href: waiting.page, textContent: say("Go on with it") });
  const away = Object.assign(document.createElement("button"), { className: "btn sm quiet", type: "button", textContent: say("Throw it away") });
  away.addEventListener("click", () => {
    waiting = null;
    sessionStorage.removeItem(SENT);
    note.remove();
  });
  note.querySelector(".text").append(link);
  note.append(away);
  const place = document.createElement("div");
  place.className = "flashes";
  place.append(note);
  document.querySelector("#main, main")?.prepend(place);
}

function notice(words) {
  const note = document.createElement("div");
  note.className = "notice amber";
  note.tabIndex = -1;
  note.innerHTML = '<svg class="i" aria-hidden="true"><use></use></svg><span class="text"></span>';
  note.querySelector("use").setAttribute("href", `${document.querySelector("script[data-icons]")?.dataset.icons}#i-alert`);
  note.querySelector(".text").textContent = words;
  return note;
}
