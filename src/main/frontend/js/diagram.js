/*
 * Shows a BPMN diagram in every [data-diagram] element:
 *   data-diagram-src   URL of the BPMN XML
 *   data-current       ids of the steps where the account is now, comma separated
 *   data-done          ids of the steps behind it
 *   data-failed        ids of the steps that stopped
 * The page supplies the same in words, since a drawing says nothing to a screen reader.
 */
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { say } from "./phrases.js";

const LEGIBLE = 0.5;
const states = { current: "is-current", done: "is-done", failed: "is-failed" };

let icons;
let styled;

/** addresses: data-diagram-css and data-icons of our script, as the page wrote them */
export function mountAll(part, addresses) {
  icons = addresses.icons;
  styled ??= loadStyles(addresses.diagramCss);
  const places = part.matches?.("[data-diagram]") ? [part] : part.querySelectorAll("[data-diagram]");
  places.forEach((place) => place.dataset.mounted ?? mount(place));
}

/* A diagram drawn before its styles has no height to fit into. */
function loadStyles(href) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  document.head.append(link);
  return new Promise((loaded, failed) => {
    link.addEventListener("load", loaded);
    link.addEventListener("error", () => failed(new Error("The diagram's styles could not be loaded.")));
  });
}

async function mount(place) {
  place.dataset.mounted = "";
  try {
    const reply = await fetch(place.dataset.diagramSrc, { headers: { Accept: "application/xml, text/xml, */*" } });
    if (!reply.ok) throw new Error(`The diagram could not be loaded (${reply.status}).`);
    await styled;
    await draw(place, await reply.text());
  } catch (problem) {
    const note = Object.assign(document.createElement("p"), { className: "diagram-problem", textContent: say("The diagram could not be shown. The steps are listed in words below.") });
    place.replaceChildren(note);
    console.warn(problem);
  }
}

async function draw(place, xml) {
  const frame = Object.assign(document.createElement("div"), { className: "diagram-canvas bio-theme-parent" });
  place.replaceChildren(frame);
  const viewer = new NavigatedViewer({
    container: frame,
    zoomScroll: { enabled: false },
    textRenderer: { defaultStyle: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontSize: 12 }, externalStyle: { fontSize: 11.5, lineHeight: 1.2 } },
    bpmnRenderer: { defaultFillColor: "var(--diagram-fill)", defaultStrokeColor: "var(--diagram-line)", defaultLabelColor: "var(--diagram-ink)" },
  });
  await viewer.importXML(xml);
  mark(viewer, place.dataset);
  const canvas = viewer.get("canvas");
  const svg = frame.querySelector("svg");
  svg.setAttribute("role", "application");
  svg.setAttribute("aria-label", say("{1}. Arrow keys move it, Ctrl and plus or minus zoom.", place.getAttribute("aria-label") ?? say("Diagram")));
  place.append(controls(viewer, () => overview(canvas), () => toCurrent(viewer, place.dataset)));
  show(viewer, place.dataset);
  scrollOnlyWhenFocused(viewer, svg);
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - width) < 8) return;
    width = place.clientWidth;
    canvas.resized();
    show(viewer, place.dataset);
  }).observe(place);
}

const idsIn = (list) => (list ?? "").split(",").map((id) => id.trim()).filter(Boolean);

function mark(viewer, { current, done, failed }) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  for (const [list, marker] of [[done, states.done], [current, states.current], [failed, states.failed]]) {
    idsIn(list).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  }
  const passed = new Set([...idsIn(done), ...idsIn(current)]);
  registry.filter((element) => element.waypoints && passed.has(element.source?.id) && passed.has(element.target?.id) && idsIn(done).includes(element.source.id))
    .forEach((flow) => canvas.addMarker(flow, states.done));
}

/* The whole diagram when it can be read, else the part where the account is. */
function show(viewer, data) {
  const canvas = viewer.get("canvas");
  if (!canvas.getContainer().clientWidth) return; // in a closed part of the page: shown when it opens
  overview(canvas);
  if (canvas.zoom() < LEGIBLE && idsIn(data.current).length) toCurrent(viewer, data);
}

function overview(canvas) {
  canvas.zoom("fit-viewport", "auto");
  if (canvas.zoom() > 1) canvas.zoom(1, "auto");
}

function toCurrent(viewer, { current }) {
  const canvas = viewer.get("canvas");
  const element = idsIn(current).map((id) => viewer.get("elementRegistry").get(id)).find(Boolean);
  if (!element) return overview(canvas);
  const { width, height } = canvas.viewbox().outer;
  const scale = 0.8;
  canvas.viewbox({
    x: element.x + element.width / 2 - width / scale / 2,
    y: element.y + element.height / 2 - height / scale / 2,
    width: width / scale,
    height: height / scale,
  });
}

/* Otherwise a long page could not be scrolled past its diagram. */
function scrollOnlyWhenFocused(viewer, svg) {
  const wheel = viewer.get("zoomScroll");
  svg.addEventListener("focusin", () => wheel.toggle(true));
  svg.addEventListener("focusout", () => wheel.toggle(false));
}

function controls(viewer, whole, here) {
  const bar = Object.assign(document.createElement("div"), { className: "diagram-controls" });
  const step = (factor) => () => viewer.get("canvas").zoom(viewer.get("canvas").zoom() * factor);
  const buttons = [[say("Zoom in"), "i-plus", step(1.25)], [say("Zoom out"), "i-minus", step(0.8)], [say("Whole diagram"), "i-expand", whole]];
  if (viewer.get("elementRegistry").find((element) => viewer.get("canvas").hasMarker(element, states.current))) {
    buttons.push([say("Current step"), "i-target", here]);
  }
  buttons.forEach(([name, icon, act]) => bar.append(button(name, icon, act)));
  return bar;
}

function button(name, icon, act) {
  const element = Object.assign(document.createElement("button"), { type: "button", className: "btn icon sm", title: name });
  element.setAttribute("aria-label", name);
  element.innerHTML = `<svg class="i" aria-hidden="true"><use href="${icons}#${icon}"/></svg>`;
  element.addEventListener("click", act);
  return element;
}
