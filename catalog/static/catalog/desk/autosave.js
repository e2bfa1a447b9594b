// What is typed and not saved is kept twice: in this browser at once, on the server some seconds later.
// The page offers it again when it is opened; passwords, files and other people's work are never kept.

const KEEP_AFTER = 500;
const SEND_AFTER = 3000;
const TRY_AGAIN = 15000;
const LEFT_OUT = new Set(["csrfmiddlewaretoken", "base", "seen", "shown", "tab", "autosave"]);
const forms = new WeakMap(); // form: { copy, begun, keepTimer, sendTimer, closed }
let loggedOut = false; // nothing is put back once the browser was emptied
let offering = Promise.resolve(); // what is late is on its way to the server: a discard waits for it
const owner = () => document.body.dataset.person;
const home = () => document.body.dataset.autosave;

function newCopy() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((each) => each.toString(16).padStart(2, "0")).join("");
}

function pageOf(form) {
  const url = new URL(form.getAttribute("action") || location.href, location.href);
  for (const verb of ["restore", "refill", "compare", "unfold"]) url.searchParams.delete(verb);
  return url.pathname + url.search;
}

function pairsOf(form) {
  const secret = new Set([...form.elements].filter((each) => each.type === "password").map((each) => each.name));
  const pairs = [];
  for (const [name, value] of new FormData(form)) {
    if (LEFT_OUT.has(name) || secret.has(name)) continue;
    if (!(value instanceof File)) pairs.push([name, value]);
    else if (value.name) pairs.push(["chosen-file", value.name]);
  }
  return pairs;
}

// What a form holds that is worth a copy: the name of a file alone is not, for the file cannot be kept.
function words(pairs) {
  return JSON.stringify(pairs.filter(([name]) => name !== "chosen-file"));
}

function storeName(page, copy) {
  return `desk:${owner()}:${page}#${copy}`;
}

function baseOf(form) {
  const own = form.elements.namedItem("base") || document.getElementById("id_base");
  return Number(own?.value || 0);
}

// What is typed before a new form settled is as much work as what is typed after: `touched` says that it has begun.
function watch(form, touched = false) {
  if (forms.has(form) || !owner()) return;
  const field = form.elements.namedItem("autosave");
  const copy = field?.value || newCopy();
  if (field) field.value = copy;
  forms.set(form, { copy, begun: touched || field?.dataset.restored ? "" : words(pairsOf(form)), closed: false });
}

function titleOf(form) {
  return form.getAttribute("aria-label") || document.querySelector("h1")?.textContent.trim() || "";
}

// --- keeping ---------------------------------------------------------------------------------------------

function keep(form) {
  const state = forms.get(form);
  if (!state || state.closed || !form.isConnected) return;
  const data = pairsOf(form);
  const page = pageOf(form);
  if (words(data) === state.begun && !state.kept) return;
  const entry = { page, copy: state.copy, base: baseOf(form), title: titleOf(form), data, sent: false, time: Date.now() };
  state.kept = true;
  store(storeName(page, state.copy), entry);
  clearTimeout(state.sendTimer);
  state.sendTimer = setTimeout(() => send(form, entry), SEND_AFTER);
}

function store(name, entry) {
  if (loggedOut) return;
  try {
    localStorage.setItem(name, JSON.stringify(entry));
  } catch {
    // The browser is full, or keeps nothing: the server's copy is left.
  }
}

async function send(form, entry, { leaving = false } = {}) {
  const state = form && forms.get(form);
  if (state?.closed) return null;
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value || "";
  const answer = await fetch(home(), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify(entry),
    redirect: "manual",
    keepalive: leaving,
  }).catch(() => null);
  if (answer?.ok && state?.closed) forget(entry.copy);
  else if (answer?.ok) {
    store(storeName(entry.page, entry.copy), { ...entry, sent: true });
    say(`A copy was kept at ${(await answer.json()).time}`);
  } else if (answer?.status === 413) say("Too large for a copy on the server; this browser keeps one.");
  else if (state) {
    say("The server cannot be reached: the copy is in this browser only.");
    state.sendTimer = setTimeout(() => keep(form), TRY_AGAIN);
  }
  return answer;
}

function say(words) {
  const note = document.querySelector("[data-copy-words]");
  if (note) note.textContent = words;
}

function formOf(target) {
  const form = target.form || target.closest?.("form") || (target.matches?.("[data-rows]") && document.getElementById("entity_form"));
  return form && form.matches("[data-autosave]") ? form : null;
}

function changed(event) {
  const form = formOf(event.target);
  if (!form) return;
  watch(form, true);
  const state = forms.get(form);
  if (!state) return;
  clearTimeout(state.keepTimer);
  state.keepTimer = setTimeout(() => keep(form), KEEP_AFTER);
}

document.addEventListener("input", changed);
document.addEventListener("change", changed);

// Whoever leaves in a hurry, or closes the lid, has the last words kept too.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const state = forms.get(form);
    if (!state || state.closed) continue;
    keep(form);
    const entry = state.kept && JSON.parse(localStorage.getItem(storeName(pageOf(form), state.copy)) || "null");
    if (entry && !entry.sent) send(form, entry, { leaving: JSON.stringify(entry).length < 60000 });
  }
});

// --- forgetting ------------------------------------------------------------------------------------------

function stored() {
  const mine = `desk:${owner()}:`;
  return Object.keys(localStorage).filter((name) => name.startsWith(mine));
}

function dropLocally(copy) {
  for (const name of stored()) if (name.endsWith(`#${copy}`)) localStorage.removeItem(name);
}

function forget(copy) {
  dropLocally(copy);
  const data = new FormData();
  data.append("copy", copy);
  data.append("quietly", "1");
  data.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]")?.value || "");
  return fetch(`${home()}discard/`, { method: "POST", body: data, redirect: "manual" }).catch(() => null);
}

function close(form) {
  const state = forms.get(form);
  if (!state) return;
  state.closed = true;
  clearTimeout(state.keepTimer);
  clearTimeout(state.sendTimer);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.action.includes("/logout/")) {
    loggedOut = true;
    for (const name of Object.keys(localStorage)) if (name.startsWith("desk:")) localStorage.removeItem(name);
  }
  if (form.matches("[data-autosave]") && !event.defaultPrevented) {
    keep(form);
    close(form);
  }
  const offer = form.closest(".offer");
  if (offer && home()) {
    event.preventDefault();
    const { copy } = offer.dataset;
    offering.then(() => forget(copy)).then(() => {
      for (const each of document.querySelectorAll(".offer")) if (each.dataset.copy === copy) each.remove();
    });
    document.getElementById("content-start")?.focus();
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful, requestConfig } = event.detail;
  const form = elt.closest?.("form[data-autosave]");
  const state = form && forms.get(form);
  if (!state || requestConfig?.verb !== "post" || requestConfig.elt !== form) return;
  if (successful) {
    close(form);
    dropLocally(state.copy);
  }
  else state.closed = false;
});

window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-autosave]")) if (forms.has(form)) forms.get(form).closed = false;
});

// A form left by Cancel is left on purpose.
document.addEventListener("click", (event) => {
  const cancel = event.target.closest("[data-cancel], [data-drop]");
  const form = cancel?.closest("form[data-autosave]");
  const state = form && forms.get(form);
  if (!state) return;
  close(form);
  if (state.kept) forget(state.copy);
});

// --- offering again --------------------------------------------------------------------------------------

function cleared() {
  const tags = [...document.querySelectorAll("#messages li")].flatMap((each) => [...each.classList]);
  return tags.filter((tag) => tag.startsWith("kept-")).map((tag) => tag.slice(5));
}

// What this browser kept and the server never got is sent now, and then offered like the rest.
async function offerAgain() {
  const place = document.querySelector("[data-offers]");
  if (!place) return;
  const here = location.pathname.replace(/change\/$/, "");
  const shown = new Set([...place.querySelectorAll(".offer")].map((each) => each.dataset.copy));
  const live = new Set([...document.querySelectorAll("[name=autosave]")].map((each) => each.value));
  let late = 0;
  for (const name of stored()) {
    const entry = JSON.parse(localStorage.getItem(name));
    if (!entry.page.startsWith(here) || live.has(entry.copy)) continue;
    if (entry.sent && !shown.has(entry.copy)) localStorage.removeItem(name);
    else if (!entry.sent && (await send(null, entry))?.ok) late += 1;
  }
  if (!late) return;
  const head = document.getElementById("id_base")?.value || "";
  const answer = await fetch(`${home()}offers/?page=${encodeURIComponent(location.pathname)}&head=${head}`).catch(() => null);
  if (answer?.ok && !answer.redirected) place.replaceWith(document.createRange().createContextualFragment(await answer.text()));
}

// The plain forms of tables are filled here; records and their parts come filled from the server.
function fillAgain() {
  const kept = document.getElementById("autosave-data");
  if (!kept) return;
  const { page, copy, data } = JSON.parse(kept.textContent);
  const form = [...document.querySelectorAll("form[data-autosave]")].find((each) => pageOf(each) === page);
  if (!form) return;
  const fold = form.closest("details");
  if (fold) fold.open = true;
  const own = form.elements.namedItem("autosave");
  if (own) own.value = copy;
  if (forms.has(form)) Object.assign(forms.get(form), { copy, begun: "", kept: true });
  for (const field of form.elements) {
    if (!field.name || LEFT_OUT.has(field.name) || ["password", "file", "submit"].includes(field.type)) continue;
    const values = data.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (field.multiple) for (const option of field.options) option.selected = values.includes(option.value);
    else if (values.length) [field.value] = values;
  }
}

document.addEventListener("DOMContentLoaded", () => {
  cleared().forEach(dropLocally);
  document.querySelectorAll("form[data-autosave]").forEach((form) => watch(form));
  fillAgain();
  if (owner()) offering = offerAgain();
});
document.addEventListener("htmx:load", (event) => {
  event.detail.elt.querySelectorAll?.("form[data-autosave]").forEach((form) => watch(form));
});
