/** Shows a sentence in the corner until it is read away or eight seconds have passed. */
export function toast(sentence, tone = "red") {
  const place = document.querySelector("[data-toasts]") ?? makePlace();
  const note = document.createElement("p");
  note.className = `toast ${tone}`;
  note.textContent = sentence;
  place.append(note);
  setTimeout(() => note.remove(), 8000);
  note.addEventListener("click", () => note.remove());
}

function makePlace() {
  const place = document.createElement("div");
  place.className = "toasts";
  place.dataset.toasts = "";
  place.setAttribute("role", "status");
  document.body.append(place);
  return place;
}
