/*
 * A field that proposes while somebody types, input[data-finds="id"] with role=combobox: htmx fills the box with that id
 * with a listbox of links. Arrow keys choose one, Enter goes there, without a choice Enter sends the form; Escape closes
 * the box. Without this script the form leads to the page of all results.
 */
const fieldIn = (element) => element?.closest?.("form")?.querySelector("input[data-finds]");
const boxOf = (field) => document.getElementById(field.dataset.finds);
const optionsOf = (field) => [...boxOf(field).querySelectorAll("[role=option]")];
const chosen = (field) => boxOf(field).querySelector("[role=option][aria-selected=true]");

function show(field, open) {
  const box = boxOf(field);
  const list = box.querySelector("[role=listbox]");
  const full = open && box.childElementCount > 0;
  box.hidden = !full;
  field.setAttribute("aria-expanded", String(full && list !== null));
  if (list && full) field.setAttribute("aria-controls", list.id);
  else field.removeAttribute("aria-controls");
  if (!full) choose(field, null);
}

function choose(field, option) {
  optionsOf(field).forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  if (option) {
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function move(field, step) {
  const options = optionsOf(field);
  const at = options.indexOf(chosen(field));
  const next = at < 0 && step < 0 ? options.length - 1 : at + step;
  choose(field, options[next] ?? null);
}

/* Before the shortcuts hear of it: Escape closes the box first, and leaves the field only when it is closed. */
document.addEventListener("keydown", (event) => {
  const field = event.target.matches?.("input[data-finds]") && event.target;
  if (!field) return;
  const closed = boxOf(field).hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (closed) show(field, true);
    move(field, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && !event.ctrlKey && !closed && chosen(field)) {
    event.preventDefault();
    chosen(field).click();
  } else if (event.key === "Escape" && !closed) {
    event.preventDefault();
    event.stopPropagation();
    show(field, false);
  }
}, true);

document.addEventListener("focusin", (event) => {
  if (event.target.matches("input[data-finds]") && event.target.value.trim() !== "") show(event.target, true);
});

document.addEventListener("focusout", (event) => {
  const field = fieldIn(event.target);
  if (field && !event.target.closest("form").contains(event.relatedTarget)) show(field, false);
});

/* A press on a link in the box must not take the focus from the field: the box would close under it. */
document.addEventListener("mousedown", (event) => {
  const box = event.target.closest("form .found");
  if (box && fieldIn(box)) event.preventDefault();
});

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const field = fieldIn(detail.target);
  if (!field || boxOf(field) !== detail.target) return;
  const told = field.form.querySelector("[data-finds-told]");
  const words = detail.target.querySelector("[data-told]")?.dataset.told ?? detail.target.querySelector(".none")?.textContent;
  if (told) told.textContent = words ?? "";
  show(field, document.activeElement === field);
});
