// The state of what is typed: shown at all times, guarded on leaving, saved with Ctrl+S.
"use strict";

const main = () => document.getElementById("entity_form");
const smallForms = () => [...document.querySelectorAll("form.small-form")];
let leaving = false;

// What the form would send, but for what changes by itself.
function content(form) {
  const aside = new Set(["csrfmiddlewaretoken", "base", "seen", "tab", "autosave"]);
  return JSON.stringify([...new FormData(form)].filter(([name, value]) => !aside.has(name) && !(value instanceof File && !value.name)));
}

const kept = new WeakMap();

function remember(form) {
  if (form && !kept.has(form)) kept.set(form, form.querySelector("#problems, [data-restored]") || document.querySelector("main > #problems") ? "" : content(form));
}

function isDirty(form) {
  return Boolean(form) && kept.has(form) && kept.get(form) !== content(form);
}

function dirtyForms() {
  return [main(), ...smallForms()].filter(isDirty);
}

function showState() {
  const words = document.querySelector("[data-save-words]");
  const state = document.getElementById("save-state");
  if (!words || !state) return;
  const dirty = dirtyForms().length > 0;
  const text = dirty ? state.dataset.unsaved : state.dataset.saved;
  if (words.textContent !== text) words.textContent = text;
  state.classList.toggle("dirty", dirty);
}

function say(text, target) {
  const note = document.getElementById("bar-note");
  if (!note) return;
  note.textContent = "";
  if (target) {
    target.id ||= "unsaved-part";
    const link = document.createElement("a");
    link.href = `#${target.id}`;
    link.dataset.reveal = "";
    link.textContent = text;
    note.append(link);
  } else {
    note.append(text);
  }
}

// What is typed before a new form has settled is a change as well.
function touched(target) {
  const form = target.closest?.("form.small-form");
  if (form && !kept.has(form)) kept.set(form, "");
}

let waiting = 0;
document.addEventListener("input", (event) => {
  touched(event.target);
  clearTimeout(waiting);
  waiting = setTimeout(showState, 120);
});
document.addEventListener("change", showState);

// A part that was opened as a page of its own is saved by leaving that page.
function isOwnPage(form, event) {
  return form.matches("form.small-form:not([hx-post])") && !event.defaultPrevented;
}

// Saving the page must not throw away what stands in a part's own form, nor the other way round.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const others = dirtyForms().filter((each) => each !== form);
  const reloads = form.id === "entity_form" || form.hasAttribute("data-act") || form.closest(".me");
  if (reloads && others.length) {
    event.preventDefault();
    const part = others.find((each) => each !== main());
    say(part ? "A part has unsaved changes: save or cancel it first." : "Save the page first: it has unsaved changes.", part && firstField(part));
    return;
  }
  if (form.id === "entity_form" && !event.defaultPrevented && !sure) {
    event.preventDefault();
    askFirst(form);
  } else if (reloads || isOwnPage(form, event)) leaving = true;
});

// A save that meets the log-in page would lose what was typed; so the archive is asked first whether it still knows us.
let sure = false;
const LOGGED_OUT = "You were logged out. Log in on another tab, then save again: what you typed is still here.";

async function askFirst(form) {
  const answer = await fetch(form.dataset.alive, { redirect: "manual" }).catch(() => null);
  if (!answer) {
    say("The archive cannot be reached; what you typed is still here.");
  } else if (!answer.ok) {
    say(LOGGED_OUT);
  } else {
    const { token } = await answer.json();
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
    sure = leaving = true;
    form.requestSubmit();
    sure = false;
  }
}

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.xhr.responseURL.includes("/login/")) return;
  event.detail.shouldSwap = false;
  say(LOGGED_OUT);
});

function firstField(form) {
  return form.querySelector("input:not([type=hidden]), select, textarea, button");
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const { target, elt } = event.detail;
  if (elt.matches?.("[data-row]")) {
    untouched = !isDirty(main());
    return;
  }
  if (elt.matches?.("fieldset, .box")) return; // a date asking what it means
  const own = elt.closest("form");
  const lost = elt.closest("[data-cancel], [hx-swap=beforeend]") ? [] : smallForms().filter((form) => form !== own && target?.contains(form) && isDirty(form));
  if (!lost.length) return;
  event.preventDefault();
  say("A part has unsaved changes: save or cancel it first.", firstField(lost[0]));
});

document.addEventListener("htmx:load", (event) => {
  const root = event.detail.elt;
  for (const form of root.querySelectorAll?.("form.small-form") || []) remember(form);
  if (root === document.body) return;
  const first = root.querySelector?.("[aria-invalid=true]") || root.querySelector?.("#problems, [data-focus]");
  const place = first || (root.matches?.("li.open") && firstField(root));
  if (place) place.focus();
  else if (root.matches?.("li.part")) root.querySelector("a")?.focus();
  showState();
});

// A row that came folded brings its fields along when it opens; that alone changes nothing.
let untouched = false;
document.addEventListener("htmx:load", (event) => {
  if (!untouched || !event.detail.elt.matches?.("[data-row]")) return;
  untouched = false;
  kept.set(main(), content(main()));
  showState();
});

let pressed = "";
document.addEventListener("click", (event) => {
  pressed = event.target.closest("[data-key]")?.dataset.key || "";
});
document.addEventListener("htmx:afterSettle", () => {
  if (!pressed) return;
  document.querySelector(`[data-key="${CSS.escape(pressed)}"]`)?.focus();
  pressed = "";
});

document.addEventListener("htmx:responseError", (event) => {
  const gone = event.detail.xhr.status === 404 ? "It is no longer there: somebody removed it." : "That did not work; what you typed is still here.";
  say(gone);
});
document.addEventListener("htmx:sendError", () => say("The archive cannot be reached; what you typed is still here."));

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  const form = event.target.closest("form.small-form") || main() || smallForms()[0];
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

window.addEventListener("beforeunload", (event) => {
  if (!leaving && dirtyForms().length) event.preventDefault();
});
window.addEventListener("pageshow", () => {
  leaving = false;
});

// Text fields grow with what is written in them.
function grow(area) {
  if (area.scrollHeight > area.clientHeight + 2) area.rows = Math.min(30, area.rows + Math.ceil((area.scrollHeight - area.clientHeight) / 24));
}
document.addEventListener("input", (event) => {
  if (event.target.matches?.("textarea[data-grow]")) grow(event.target);
});

document.addEventListener("DOMContentLoaded", () => {
  remember(main());
  smallForms().forEach(remember);
  showState();
  document.querySelectorAll("textarea[data-grow]").forEach(grow);
});
