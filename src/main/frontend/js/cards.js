/*
 * Cards that are found while somebody talks, [data-cards]: what is typed into the field leaves the cards that have every
 * word, those with the word in their heading first; Enter opens the first. A card that opens chooses its data-reason in the
 * form's field that data-cards-choose names, unless a person has chosen one. a[data-sets="outcome=dispute …"] sets
 * fields of the form and goes there. Without this script there is no field, and all cards can be opened.
 */
import { say } from "./phrases.js";

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const begins = (text, word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, "iu").test(text.replaceAll("’", "'"));

/* 0 where the heading has the word, 1 where it is known by it, 2 where it stands anywhere else; nothing where it is not. */
function place(card, word) {
  if (begins(card.dataset.heading, word)) return 0;
  if (begins(card.dataset.also, word)) return 1;
  return begins(card.textContent, word) ? 2 : undefined;
}

function find(area, typed) {
  const words = typed.replaceAll("’", "'").trim().split(/\s+/).filter(Boolean);
  const list = area.querySelector(".found");
  const cards = [...list.querySelectorAll("[data-card]")];
  cards.forEach((card, at) => (card.dataset.at ??= at));
  const places = new Map(cards.map((card) => [card, words.map((word) => place(card, word))]));
  const sum = (card) => places.get(card).reduce((all, one) => all + one, 0);
  cards.forEach((card) => (card.hidden = places.get(card).includes(undefined)));
  const found = cards.filter((card) => !card.hidden).sort((one, other) => sum(one) - sum(other) || one.dataset.at - other.dataset.at);
  list.append(...found);
  area.querySelector("details.all").open ||= words.length > 0;
  area.querySelector(".told").textContent = words.length === 0 ? "" : told(found.length);
}

function told(count) {
  if (count === 0) return say("No card has these words. Listen, then ask for a day and an amount.");
  return count === 1 ? say("1 card") : say("{1} cards", count);
}

/* In the form beside the cards: on the page, or in the panel where both are shown. */
const fieldOf = (card, name) => card.closest("#action, main").querySelector(`form :is(select, input)[name="${name}"]`);

function choose(field, name, value) {
  if (!field) return;
  const radios = field.form.elements.namedItem(name);
  radios.value = value;
  (field.type === "radio" ? field.form.querySelector(`[name="${name}"]:checked`) : field)?.dispatchEvent(new Event("change", { bubbles: true }));
}

function chooseReason(card) {
  const { reason } = card.dataset;
  const name = card.closest("[data-cards]").dataset.cardsChoose;
  const field = fieldOf(card, name);
  if (!reason || !field) return;
  if (field.value === "" || field.value === field.dataset.byCard) {
    field.dataset.byCard = reason;
    choose(field, name, reason);
  }
  document.querySelectorAll("[data-card] .chosen").forEach((words) => (words.hidden = words.closest("[data-card]").dataset.reason !== field.value));
}

document.addEventListener("input", (event) => {
  const area = event.target.matches("[data-cards] input[type=search]") && event.target.closest("[data-cards]");
  if (area) find(area, event.target.value);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-cards] input[type=search]")) return;
  event.preventDefault();
  const area = event.target.closest("[data-cards]");
  area.querySelector("details.all").open = true;
  const card = area.querySelector("[data-card]:not([hidden])");
  if (!card) return;
  card.open = true;
  card.querySelector("summary").focus();
});

document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("[data-card]") && event.target.open) chooseReason(event.target);
}, true);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-sets]");
  if (!link) return;
  event.preventDefault();
  link.dataset.sets.split(" ").map((set) => set.split("=")).forEach(([name, value]) => choose(fieldOf(link, name), name, value));
  const wanted = document.querySelector(link.hash);
  // Until it is answered who is on the telephone, the form hides what depends on it.
  const shown = wanted?.closest("[hidden]") ? wanted.form?.querySelector("fieldset, input:not([type=hidden])") : wanted;
  shown?.scrollIntoView({ block: "center" });
  shown?.focus({ preventScroll: true });
});

export function readyCards(part) {
  part.querySelectorAll("[data-cards] .search[hidden]").forEach((field) => (field.hidden = false));
  if (!matchMedia("(min-width: 1181px)").matches) return;
  part.querySelectorAll("[data-cards-wide] details.all").forEach((list) => (list.open = true));
}
