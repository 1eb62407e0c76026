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

/* The diagram viewer is large: it is fetched only by pages that show a diagram. Its address stands on our script. */
const addresses = document.querySelector("script[data-diagram-js]")?.dataset;
htmx.onLoad((part) => {
  readyDrafts(part);
  restoreIn(part);
  refreshAll(part);
  readyCards(part);
  if (part.matches?.("[data-diagram]") || part.querySelector?.("[data-diagram]")) {
    import(new URL(addresses.diagramJs, location).href).then((diagrams) => diagrams.mountAll(part, addresses));
  }
});
