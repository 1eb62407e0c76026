/* [data-theme-toggle] switches between light and dark and remembers the choice in this browser. */
const root = document.documentElement;
const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-theme-toggle]")) return;
  const next = dark() ? "light" : "dark";
  root.dataset.theme = next;
  localStorage.setItem("theme", next);
});
