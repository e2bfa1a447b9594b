// Keys of the desk: the palette on Ctrl+K, tabs, rows, and the list of keys on “?”. None is taken while one types text.

const dialog = () => document.getElementById("palette");
const entry = () => document.getElementById("palette-words");
let options = [];
let chosen = -1;
let turn = 0;
let pause = 0;
let behind = false; // the list does not answer yet to what was typed

// The tabs of this page are known here; everything else the desk answers.
function tabsHere(words) {
  const typed = words.toLowerCase();
  const tabs = [...document.querySelectorAll("[data-tabs] a")].filter((tab) => tab.firstChild.textContent.trim().toLowerCase().startsWith(typed));
  return { title: "Tabs of this page", ways: tabs.map((tab) => ({ words: tab.firstChild.textContent.trim(), note: "tab", address: tab.hash })) };
}

function optionFor(way, n) {
  const option = document.createElement("div");
  option.id = `palette-option-${n}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.address = way.address;
  const note = document.createElement("small");
  note.textContent = way.note;
  option.append(way.words, " ", note);
  return option;
}

function groupFor({ title, ways }) {
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", title);
  const heading = document.createElement("p");
  heading.className = "label";
  heading.setAttribute("role", "presentation");
  heading.textContent = title;
  const made = ways.map((way) => optionFor(way, options.length + ways.indexOf(way)));
  options.push(...made);
  group.append(heading, ...made);
  return group;
}

function mark(place) {
  chosen = options.length ? (place + options.length) % options.length : -1;
  options.forEach((option, n) => option.setAttribute("aria-selected", String(n === chosen)));
  const option = options[chosen];
  if (option) {
    entry().setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else entry().removeAttribute("aria-activedescendant");
}

function show(groups) {
  options = [];
  const filled = groups.filter((group) => group.ways.length);
  const made = filled.map(groupFor);
  document.getElementById("palette-list").replaceChildren(...made);
  document.getElementById("palette-count").textContent = options.length ? `${options.length} ways to go` : "Nothing is called so, in any spelling.";
  mark(0);
}

async function look() {
  const mine = ++turn;
  const words = entry().value.trim();
  const query = new URLSearchParams({ as: "data", q: words, at: location.pathname });
  const answer = await fetch(`${dialog().dataset.go}?${query}`).catch(() => null);
  if (mine !== turn) return;
  const groups = answer?.ok && !answer.redirected ? (await answer.json()).groups : [];
  const records = groups.filter((group) => group.title === "Records");
  show([...records, tabsHere(words), ...groups.filter((group) => group.title !== "Records")]);
  behind = false;
}

function openPalette() {
  if (!dialog() || dialog().open) return;
  entry().value = "";
  show([tabsHere("")]);
  dialog().showModal();
  entry().focus();
  look();
}

function follow(option) {
  const { address } = option.dataset;
  dialog().close();
  if (!address.startsWith("#")) {
    location.href = address;
    return;
  }
  const tab = document.querySelector(`[data-tabs] a[href="${CSS.escape(address).replace("\\#", "#")}"]`);
  tab?.click();
  tab?.focus();
}

async function followChosen() {
  clearTimeout(pause);
  if (behind) await look();
  if (!behind && options[chosen]) follow(options[chosen]);
}

function keysInPalette(event) {
  if (event.key === "ArrowDown") mark(chosen + 1);
  else if (event.key === "ArrowUp") mark(chosen - 1);
  else if (event.key === "Enter") followChosen();
  else return;
  event.preventDefault();
}

// --- keys of every page ----------------------------------------------------------------------------------

function isTyping(target) {
  return target.isContentEditable || target.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
}

function step(by) {
  const tabs = [...document.querySelectorAll("[data-tabs] [role=tab]")];
  if (!tabs.length) return false;
  const here = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
  const next = tabs[(here + by + tabs.length) % tabs.length];
  next.click();
  next.focus();
  return true;
}

function addHere(target) {
  const section = target.closest?.("[data-rows], .collection") || document.querySelector("[data-panel]:not([hidden]) .collection");
  const add = section?.querySelector("[data-add]:not([hidden]), .add");
  add?.click();
  return Boolean(add);
}

function savePlain(target) {
  if (document.getElementById("entity_form") || document.querySelector("form.small-form")) return false; // saving.js sees to these
  const form = target.closest?.("form.plain-form") || document.querySelector("form.plain-form");
  form?.requestSubmit();
  return Boolean(form);
}

function withControl(event) {
  if (event.shiftKey || event.altKey) return false;
  if (event.key.toLowerCase() === "k") {
    openPalette();
    return true;
  }
  if (event.key === "Enter") return addHere(event.target);
  return event.key.toLowerCase() === "s" && savePlain(event.target);
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || !dialog()) return;
  let done = false;
  if (dialog().open && event.target === entry() && !(event.ctrlKey || event.metaKey)) {
    keysInPalette(event);
    return;
  }
  if (event.ctrlKey || event.metaKey) done = withControl(event);
  else if (event.altKey && event.key === "PageDown") done = step(1);
  else if (event.altKey && event.key === "PageUp") done = step(-1);
  else if (event.key === "?" && !isTyping(event.target) && !event.altKey) {
    const keys = document.getElementById("keys");
    if (!keys.open) keys.showModal();
    done = true;
  }
  if (done) event.preventDefault();
});

document.addEventListener("input", (event) => {
  if (event.target !== entry()) return;
  event.stopPropagation();
  clearTimeout(pause);
  behind = true;
  pause = setTimeout(look, 150);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-palette]");
  if (opener && dialog()) {
    event.preventDefault();
    openPalette();
  }
  const option = event.target.closest("#palette-list [role=option]");
  if (option) follow(option);
});
