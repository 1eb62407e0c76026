/*
 * [data-split] with data-amount: what a receipt pays. Ticking a [data-part] fills its row's [data-pays] with what is left,
 * at most what it asks (data-asks); unticking empties it; typing ticks. Then the server
 * says in #split-sum what it comes to. Without this script the server reads ticks and amounts all the same.
 */
import htmx from "htmx.org";

const areaOf = (element) => element.closest("[data-split]");
const fieldOf = (tick) => tick.closest("tr").querySelector("[data-pays]");

/* In the smallest unit of the currency, since 0.1 + 0.2 is not 0.3; what cannot be read counts nothing. */
function units(text, decimal, decimals) {
  const [whole, part = ""] = text.split(decimal).map((piece) => piece.replace(/[^\d]/g, ""));
  return whole + part === "" ? 0n : BigInt(whole + part.padEnd(decimals, "0").slice(0, decimals));
}

function written(amount, decimal, decimals) {
  const digits = amount.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : digits.slice(0, -decimals) + decimal + digits.slice(-decimals);
}

function fill(area, tick) {
  const { amount, decimal } = area.dataset;
  const decimals = (amount.split(".")[1] ?? "").length;
  const others = [...area.querySelectorAll("[data-pays]")].filter((field) => field !== fieldOf(tick));
  const used = others.reduce((sum, field) => sum + units(field.value, decimal, decimals), 0n);
  const left = units(amount, ".", decimals) - used;
  const asks = units(tick.dataset.asks, ".", decimals);
  if (left > 0n) fieldOf(tick).value = written(left < asks ? left : asks, decimal, decimals);
}

const recount = (area) => htmx.trigger(area.querySelector("#split-sum"), "recount");

document.addEventListener("change", (event) => {
  const area = event.target.matches("[data-part]") && areaOf(event.target);
  if (!area) return;
  if (!event.target.checked) fieldOf(event.target).value = "";
  else if (fieldOf(event.target).value.trim() === "") fill(area, event.target);
  recount(area);
});

document.addEventListener("restored", (event) => event.target.querySelectorAll("[data-split]").forEach(recount));

document.addEventListener("input", (event) => {
  const area = event.target.matches("[data-pays]") && areaOf(event.target);
  if (!area) return;
  event.target.closest("tr").querySelector("[data-part]").checked = event.target.value.trim() !== "";
  recount(area);
});
