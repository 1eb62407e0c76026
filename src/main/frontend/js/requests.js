/* How htmx talks to the server: no inline code, the CSRF header, and a visible sentence when a request fails. */
import htmx from "htmx.org";
import { toast } from "./toast.js";
import { anythingTyped } from "./typed.js";
import { say } from "./phrases.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", ({ detail }) => {
  const token = meta("_csrf");
  if (token && detail.verb !== "get") detail.headers[meta("_csrf_header") ?? "X-CSRF-TOKEN"] = token;
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  const status = detail.xhr.status;
  if (status === 401) sessionEnded();
  else if (status === 403) toast(say("You are not allowed to do this, or your session has ended. Reload the page and try again."));
  else toast(say("That did not work. Nothing was changed; please try again."));
});

/* What somebody has typed is worth more than a fresh page: they are told, and asked to sign in when they save. */
let told = false;

function sessionEnded() {
  if (!anythingTyped()) return location.reload();
  if (!told) toast(say("Your session has ended. Save your form: you are asked to sign in, and nothing that you have typed is lost."));
  told = true;
}

document.addEventListener("htmx:sendError", () => toast(say("Dunwell cannot be reached. Check your connection and try again.")));
document.addEventListener("htmx:timeout", () => toast(say("Dunwell took too long to answer. Please try again.")));
