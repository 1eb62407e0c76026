/*
 * A number's link, a[data-call], asks the server before it dials: the call is begun there, or refused with a sentence.
 * Without this script the link dials, and the call is judged when it is written down.
 */
import { toast } from "./toast.js";
import { say } from "./phrases.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-call]");
  if (!link) return;
  event.preventDefault();
  try {
    const headers = { [meta("_csrf_header") ?? "X-CSRF-TOKEN"]: meta("_csrf") ?? "" };
    const answer = await fetch(link.dataset.call, { method: "POST", headers, redirect: "error" });
    if (answer.ok) location.href = link.href;
    else if (answer.status === 422) toast(await answer.text());
    else toast(say("This call could not be noted. Reload the page and try again."));
  } catch {
    toast(say("Dunwell cannot be reached. Check your connection and try again."));
  }
});
