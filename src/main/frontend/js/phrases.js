/*
 * What scripts say, in the language of the page: say("Kept as you type, {1}", "14:02"). English stands in the code;
 * what is not here stays English.
 */
const GERMAN = {
  "This call could not be noted. Reload the page and try again.": "Dieser Anruf konnte nicht vermerkt werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "Dunwell cannot be reached. Check your connection and try again.": "Dunwell ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  "Dunwell took too long to answer. Please try again.": "Dunwell hat zu lange nicht geantwortet. Bitte versuchen Sie es noch einmal.",
  "No card has these words. Listen, then ask for a day and an amount.": "Keine Karte enthält diese Wörter. Hören Sie zu und fragen Sie dann nach einem Tag und einem Betrag.",
  "1 card": "1 Karte",
  "{1} cards": "{1} Karten",
  "The diagram could not be shown. The steps are listed in words below.": "Das Diagramm konnte nicht gezeigt werden. Die Schritte stehen darunter in Worten.",
  Diagram: "Diagramm",
  "{1}. Arrow keys move it, Ctrl and plus or minus zoom.": "{1}. Pfeiltasten verschieben es, Strg und Plus oder Minus vergrößern und verkleinern.",
  "Zoom in": "Vergrößern",
  "Zoom out": "Verkleinern",
  "Whole diagram": "Ganzes Diagramm",
  "Current step": "Aktueller Schritt",
  "Kept as you type, {1}": "Beim Schreiben gesichert, {1}",
  "Kept as you typed, {1}, and here again": "Beim Schreiben gesichert, {1}, und wieder da",
  "Your session has ended. Save, and you are asked to sign in; what you typed stays here.": "Ihre Sitzung ist beendet. Speichern Sie: Sie werden gebeten, sich anzumelden, und was Sie geschrieben haben, bleibt hier.",
  "Not kept: something went wrong. Save soon.": "Nicht gesichert: Etwas ist schiefgegangen. Speichern Sie bald.",
  "Not kept: Dunwell cannot be reached.": "Nicht gesichert: Dunwell ist nicht erreichbar.",
  "Not thrown away: load the page anew and try again.": "Nicht verworfen: Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "Thrown away: this is the form as it was.": "Verworfen: So war das Formular vorher.",
  "Please confirm": "Bitte bestätigen",
  Yes: "Ja",
  Cancel: "Abbrechen",
  Close: "Schließen",
  "You are not allowed to do this, or your session has ended. Reload the page and try again.": "Sie dürfen dies nicht tun, oder Ihre Sitzung ist beendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "That did not work. Nothing was changed; please try again.": "Das hat nicht geklappt. Nichts wurde geändert; bitte versuchen Sie es noch einmal.",
  "Your session has ended. Save your form: you are asked to sign in, and nothing that you have typed is lost.": "Ihre Sitzung ist beendet. Speichern Sie Ihr Formular: Sie werden gebeten, sich anzumelden, und nichts von dem, was Sie geschrieben haben, geht verloren.",
  "Keyboard shortcuts": "Tastenkürzel",
  "Next, previous row": "Nächste, vorige Zeile",
  "Open the row": "Die Zeile öffnen",
  "Tick the row": "Die Zeile ankreuzen",
  "Save the form": "Das Formular speichern",
  "Single keys are shortcuts on this device": "Einzelne Tasten sind auf diesem Gerät Tastenkürzel",
  "Your session ended before this was saved, so nothing was saved. What you had typed is here again: look at it once more and save it.": "Ihre Sitzung endete, bevor dies gespeichert wurde; es wurde also nichts gespeichert. Was Sie geschrieben hatten, ist wieder da: Sehen Sie es noch einmal durch und speichern Sie es.",
  "Your session ended before a form was saved. What you had typed is kept.": "Ihre Sitzung endete, bevor ein Formular gespeichert wurde. Was Sie geschrieben hatten, ist aufgehoben.",
  "Only passwords and files are wanted anew.": "Nur Passwörter und Dateien müssen neu eingegeben werden.",
  "Go on with it": "Damit weitermachen",
  "Throw it away": "Verwerfen",
};

export function say(english, ...values) {
  const phrase = (document.documentElement.lang === "de" && GERMAN[english]) || english;
  return phrase.replace(/\{(\d)\}/g, (_, number) => values[number - 1]);
}
