import htmx from "htmx.org";
import "./requests.js";
import "./theme-switch.js";
import "./shortcuts.js";
import "./rows.js";
import { restoreIn } from "./typed.js";
import { readyDrafts } from "./drafts.js";
import "./forms.js";
import "./calls.js";
import "./insert.js";
import "./split.js";
import { refreshAll } from "./conditions.js";
import { readyCards } from "./cards.js";
import "./scrollers.js";
import "./finder.js";

/* The diagram viewer is large: it is fetched when a diagram comes near. Its address stands on our script. */
const addresses = document.querySelector("script[data-diagram-js]")?.dataset;
const diagramsNear = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => draw(entry.target)),
  { rootMargin: "150px" },
);

function draw(place) {
  diagramsNear.unobserve(place);
  import(new URL(addresses.diagramJs, location).href).then((diagrams) => diagrams.mountAll(place, addresses));
}

htmx.onLoad((part) => {
  readyDrafts(part);
  restoreIn(part);
  refreshAll(part);
  readyCards(part);
  const places = part.matches?.("[data-diagram]") ? [part] : (part.querySelectorAll?.("[data-diagram]") ?? []);
  places.forEach((place) => diagramsNear.observe(place));
});
