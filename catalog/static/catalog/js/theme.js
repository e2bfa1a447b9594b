// The theme: as the system has it, until the reader chooses. Loaded before the page is drawn, so that nothing flashes.
"use strict";

const THEME_KEY = "theme";
const THEMES = ["", "light", "dark"];

function storedTheme() {
  try {
    const kept = localStorage.getItem(THEME_KEY) || "";
    return THEMES.includes(kept) ? kept : "";
  } catch {
    return ""; // storage may be closed to us; the system's theme serves
  }
}

function keepTheme(theme) {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // the choice then lasts for this page
  }
}

function applyTheme(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

function nameTheme(button, theme) {
  const words = { "": button.dataset.system, light: button.dataset.light, dark: button.dataset.dark }[theme];
  button.setAttribute("aria-label", words);
  button.title = words;
}

applyTheme(storedTheme());

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("button.theme")) {
    button.hidden = false;
    nameTheme(button, storedTheme());
    button.addEventListener("click", () => {
      const now = document.documentElement.dataset.theme || "";
      const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length];
      keepTheme(next);
      applyTheme(next);
      nameTheme(button, next);
    });
  }
});
