/*
 * Shortcuts of a single character can be switched off on a device: whoever dictates, or whose hand shakes, types them
 * unmeant (WCAG 2.1.4). Ctrl and Escape go on working.
 */
const NAME = "one-key-shortcuts";

export const oneKeyShortcuts = () => localStorage.getItem(NAME) !== "off";

export const chooseOneKeyShortcuts = (on) => (on ? localStorage.removeItem(NAME) : localStorage.setItem(NAME, "off"));
