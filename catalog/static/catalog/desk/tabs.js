// Tabs in the order of work. Without this script all panels stand one below the other and the links lead to them.
"use strict";

function panelOf(tab) {
  return document.getElementById(tab.hash.slice(1));
}

function showTab(tabs, chosen, { focus = false } = {}) {
  for (const tab of tabs) {
    const on = tab === chosen;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    panelOf(tab).hidden = !on;
  }
  const kept = document.getElementById("id_tab");
  if (kept) kept.value = chosen.hash.slice(1);
  chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focus) chosen.focus();
}

function neighbour(tabs, tab, key) {
  const here = tabs.indexOf(tab);
  const last = tabs.length - 1;
  const steps = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: last };
  return key in steps ? tabs[(steps[key] + tabs.length) % tabs.length] : null;
}

// Opens whatever hides a field, its tab and its folds, and goes to it.
function reveal(id) {
  const target = id && document.getElementById(id);
  if (!target) return false;
  const panel = target.closest("[data-panel]");
  const tabs = [...document.querySelectorAll("[data-tabs] a")];
  const tab = panel && tabs.find((each) => each.hash === `#${panel.id}`);
  if (tab) showTab(tabs, tab);
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (target !== panel) {
    target.focus();
    target.scrollIntoView({ block: "center" });
  }
  return true;
}

function startTabs(list) {
  const tabs = [...list.querySelectorAll("a")];
  list.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.hash.slice(1));
    panelOf(tab).setAttribute("role", "tabpanel");
    const heading = panelOf(tab).querySelector(":scope > h2");
    if (heading) heading.classList.add("said");
  }
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (!tab) return;
    event.preventDefault();
    history.replaceState(null, "", tab.hash);
    showTab(tabs, tab);
  });
  list.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[role=tab]");
    const next = tab && (event.key === " " ? tab : neighbour(tabs, tab, event.key));
    if (!next) return;
    event.preventDefault();
    history.replaceState(null, "", next.hash);
    showTab(tabs, next, { focus: true });
  });
  const fromAddress = () => tabs.find((tab) => tab.hash === location.hash);
  window.addEventListener("hashchange", () => fromAddress() && showTab(tabs, fromAddress()));
  showTab(tabs, fromAddress() || tabs[0]);
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-tabs]").forEach(startTabs);
});

// Only once the page stands: the browser itself goes to the address's fragment first and takes the focus there.
window.addEventListener("load", () => {
  const faulty = document.querySelector("[aria-invalid=true]");
  setTimeout(() => (faulty ? reveal(faulty.id) : document.getElementById("problems")?.focus()));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#problems a[href^='#'], a[data-reveal]");
  if (link && reveal(link.hash.slice(1))) event.preventDefault();
});
