/*
 * A button with data-insert writes its value into the form with data-takes-fields: where the cursor was last, in the
 * field that was written in last, else at the end of the longest one.
 */
let last;

document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-takes-fields] :is(input[type=text], textarea)")) last = event.target;
});

document.addEventListener("click", (event) => {
  const words = event.target.closest("[data-insert]")?.dataset.insert;
  if (words === undefined) return;
  const field = last?.isConnected ? last : document.querySelector("[data-takes-fields] textarea");
  if (!field) return;
  field.focus();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
