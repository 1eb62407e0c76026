/*
 * Shows [data-show-when] only while one of its conditions holds: "outcome=dispute|outcome=refuses", each the name of a
 * field in the same form and its value. Without this script everything is shown; the server ignores what does not apply.
 */
const valueOf = (form, name) => new FormData(form).get(name) ?? "";

function refresh(form) {
  form.querySelectorAll("[data-show-when]").forEach((part) => {
    const conditions = part.dataset.showWhen.split("|").map((condition) => condition.split("="));
    part.hidden = !conditions.some(([name, value]) => valueOf(form, name) === value);
  });
}

document.addEventListener("change", (event) => {
  if (event.target.form?.querySelector("[data-show-when]")) refresh(event.target.form);
});

export function refreshAll(part) {
  const forms = new Set([...part.querySelectorAll("[data-show-when]")].map((element) => element.closest("form")));
  forms.forEach(refresh);
}
