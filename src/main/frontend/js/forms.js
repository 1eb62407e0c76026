/*
 * Small help for forms, each optional: data-autosubmit sends the form when the field changes; data-confirm asks first;
 * a form that is being sent cannot be sent twice; data-drop shows the chosen file and takes a dropped one;
 * data-dismiss removes the nearest [data-dismissable]; data-download marks a form whose answer is a
 * file and that may be sent again; data-print prints; data-back goes back; data-sum="field" writes the sum of the ticked
 * boxes' data-value into that field.
 */
import { say } from "./phrases.js";

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-autosubmit]")) event.target.form.requestSubmit();
  if (event.target.matches("[data-drop] input[type=file]")) showFile(event.target);
});

document.addEventListener("change", (event) => {
  const area = event.target.closest("[data-sum]");
  if (area && event.target.matches("[data-value]")) sumInto(area);
});

/* In whole cents, since 0.1 + 0.2 is not 0.3. */
function sumInto(area) {
  const field = area.closest("form").elements.namedItem(area.dataset.sum);
  const ticked = [...area.querySelectorAll("[data-value]:checked")].map((box) => box.dataset.value);
  if (ticked.length === 0) {
    field.value = field.defaultValue;
    return;
  }
  const decimals = (ticked[0].split(".")[1] ?? "").length;
  const cents = ticked.reduce((sum, value) => sum + BigInt(value.replace(".", "")), 0n).toString().padStart(decimals + 1, "0");
  const whole = cents.slice(0, cents.length - decimals);
  field.value = decimals === 0 ? whole : whole + (area.dataset.decimal ?? ".") + cents.slice(-decimals);
}

document.addEventListener("click", (event) => {
  event.target.closest("[data-dismiss]")?.closest("[data-dismissable]")?.remove();
  event.target.closest("[popover] a")?.closest("[popover]").hidePopover();
  if (event.target.closest("[data-print]")) print();
  if (event.target.closest("[data-back]")) history.back();
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const asking = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (form.method === "dialog") return;
  if (asking && !form.dataset.confirmed) {
    event.preventDefault();
    event.stopPropagation();
    if (await confirmed(asking, event.submitter?.textContent.trim())) {
      form.dataset.confirmed = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.confirmed;
    }
    return;
  }
  if (form.matches("[hx-post], [hx-get], [data-hx-post]") || event.defaultPrevented) return;
  if (form.method === "get" || form.matches("[data-download]") || event.submitter?.matches("[data-download]")) return;
  if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
  form.setAttribute("aria-busy", "true");
}, true);

/* A page that the browser brings back from its cache can be sent again. */
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy")));

document.addEventListener("htmx:confirm", async (event) => {
  if (!event.detail.question) return;
  event.preventDefault();
  if (await confirmed(event.detail.question, event.detail.elt.textContent.trim())) event.detail.issueRequest(true);
});

function confirmed(sentence, verb) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-label", say("Please confirm"));
  dialog.innerHTML = '<p class="ask"></p><form method="dialog" class="actions"><button class="btn" value="no"></button><button class="btn primary" value="yes"></button></form>';
  dialog.querySelector(".ask").textContent = sentence;
  dialog.querySelector("[value=no]").textContent = say("Cancel");
  dialog.querySelector(".primary").textContent = verb || say("Yes");
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => {
    dialog.remove();
    answer(dialog.returnValue === "yes");
  }));
}

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const area = event.target.closest?.("[data-drop]");
    if (!area) return;
    event.preventDefault();
    area.classList.toggle("over", kind === "dragover");
    if (kind !== "drop" || event.dataTransfer.files.length === 0) return;
    const field = area.querySelector("input[type=file]");
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function showFile(field) {
  const place = field.closest("[data-drop]").querySelector("[data-file-name]");
  const [file] = field.files;
  if (place && file) place.textContent = `${file.name}, ${Math.max(1, Math.round(file.size / 1024))} KB`;
}
