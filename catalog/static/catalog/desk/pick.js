// Picking an entity by name: an ARIA combobox. What is picked lies in the hidden field as “key|words”.
"use strict";

const WAIT = 180;
let open = null; // the one list that is open: { words, list, options, at }
let asked = 0;

function listFor(words) {
  const list = document.createElement("ul");
  list.id = `${words.id}-list`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  words.closest(".pick").append(list);
  return list;
}

function prepare(words) {
  if (words.getAttribute("role") === "combobox") return;
  words.setAttribute("role", "combobox");
  words.setAttribute("aria-autocomplete", "list");
  words.setAttribute("aria-expanded", "false");
}

function close() {
  if (!open) return;
  open.words.setAttribute("aria-expanded", "false");
  open.words.removeAttribute("aria-activedescendant");
  open.words.removeAttribute("aria-controls");
  open.list.remove();
  open = null;
}

function mark(at) {
  open.at = at;
  open.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
  const option = open.options[at];
  if (option) {
    open.words.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
}

function choose(option) {
  const { words } = open;
  words.value = option.dataset.words;
  words.closest(".pick").querySelector("[data-picked]").value = `${option.dataset.key}|${option.dataset.words}`;
  close();
  words.dispatchEvent(new Event("change", { bubbles: true }));
}

function optionFor(result, id) {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.key = result.key;
  option.dataset.words = result.words;
  const note = document.createElement("small");
  note.textContent = result.note;
  option.append(result.words, " ", note);
  return option;
}

function showResults(words, { results, more }) {
  close();
  if (document.activeElement !== words) return;
  const list = listFor(words);
  open = { words, list, options: results.map((each, n) => optionFor(each, `${words.id}-option-${n}`)), at: -1 };
  list.append(...open.options);
  if (!results.length || more) {
    const note = document.createElement("li");
    note.className = "label";
    note.setAttribute("role", "option");
    note.setAttribute("aria-disabled", "true");
    note.setAttribute("aria-selected", "false");
    note.textContent = results.length ? "There are more: type another word." : "Nothing here is called so.";
    list.append(note);
  }
  words.setAttribute("aria-controls", list.id);
  words.setAttribute("aria-expanded", "true");
}

async function suggest(words) {
  const turn = ++asked;
  const kind = words.closest(".pick").dataset.kind;
  const home = document.body.dataset.pick || "/admin/pick/";
  const answer = await fetch(`${home}${kind}/?q=${encodeURIComponent(words.value)}`, {
    headers: { Accept: "application/json" },
  }).catch(() => null);
  if (turn !== asked || !answer?.ok || answer.redirected) return;
  showResults(words, await answer.json());
}

let timer = 0;

document.addEventListener("input", (event) => {
  const words = event.target.closest?.("[data-words]");
  if (!words || !(event instanceof InputEvent)) return;
  prepare(words);
  clearTimeout(timer);
  if (words.value.trim()) timer = setTimeout(() => suggest(words), WAIT);
  else close();
});

document.addEventListener("keydown", (event) => {
  const words = event.target.closest?.("[data-words]");
  if (!words || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" && !open) suggest(words);
  else if (!open) return;
  else if (event.key === "ArrowDown") mark((open.at + 1) % open.options.length);
  else if (event.key === "ArrowUp") mark((open.at - 1 + open.options.length) % open.options.length);
  else if (event.key === "Enter" && open.at >= 0) choose(open.options[open.at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});

document.addEventListener("mousedown", (event) => {
  const option = open && event.target.closest(".suggestions [data-key]");
  if (!option) return;
  event.preventDefault();
  choose(option);
});

document.addEventListener("focusout", (event) => {
  if (open && event.target === open.words) close();
});

function prepareAll(root) {
  root.querySelectorAll("[data-words]").forEach(prepare);
}

document.addEventListener("DOMContentLoaded", () => prepareAll(document));
document.addEventListener("htmx:load", (event) => prepareAll(event.detail.elt));
