// Values of a description by keyboard, and the words they come from: lit on focus and hover, in both directions.
// The keys work only while one is among the values and types nothing.

const form = document.querySelector("form[data-values]");
const values = () => [...form.querySelectorAll("fieldset.value")];
const words = () => [...form.querySelectorAll("a.words")];
const stateOf = (value) => value.querySelector(".verdict input:checked")?.value || "";

function light(keys) {
  for (const word of words()) word.classList.toggle("lit", word.dataset.of.split(" ").some((key) => keys.includes(key)));
  for (const value of values()) value.classList.toggle("lit", keys.includes(value.dataset.key));
}

// A stretch of several values bears the state of the closest that is decided.
function paint() {
  const states = new Map(values().map((value) => [value.dataset.key, stateOf(value)]));
  for (const word of words()) {
    const found = word.dataset.of.split(" ").map((key) => states.get(key));
    word.classList.toggle("accepted", found.includes("accepted"));
    word.classList.toggle("refused", !found.includes("accepted") && found.length > 0 && found.every((each) => each === "refused"));
  }
  tally([...states.values()]);
}

function tally(states) {
  if (!states.length) return;
  const count = (wanted) => states.filter((each) => each === wanted).length;
  const open = count("");
  const left = open ? `${open} undecided: left out.` : "Every value is decided.";
  form.querySelector("[data-tally]").textContent = `${count("accepted")} accepted, ${count("refused")} refused. ${left}`;
}

function decide(value, state) {
  const radio = value.querySelector(`.verdict input[value="${state}"]`);
  if (!radio || radio.checked) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

function acceptSure() {
  for (const value of values()) if ("sure" in value.dataset && !stateOf(value)) decide(value, "accepted");
}

function step(value, by) {
  const all = values();
  const next = all[all.indexOf(value) + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function showWords(value) {
  const word = words().find((each) => each.dataset.of.split(" ").includes(value.dataset.key));
  word?.scrollIntoView({ block: "center" });
  word?.focus();
}

const KEYS = {
  j: (value) => step(value, 1),
  k: (value) => step(value, -1),
  a: (value) => { decide(value, "accepted"); step(value, 1); },
  r: (value) => { decide(value, "refused"); step(value, 1); },
  u: (value) => decide(value, ""),
  e: (value) => value.querySelector(".f input:not([type=hidden]), .f select, .f textarea")?.focus(),
  w: showWords,
  A: acceptSure,
};

function isTyping(target) {
  return target.matches("select, textarea, input:not([type=radio], [type=checkbox])");
}

function pressed(event) {
  const value = event.target.closest("fieldset.value");
  if (event.ctrlKey || event.metaKey || event.altKey || !value) return;
  if (event.key === "Escape" && isTyping(event.target)) {
    if (event.target.getAttribute("aria-expanded") !== "true") value.focus();
    return;
  }
  const act = !isTyping(event.target) && KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(value);
}

function about(target) {
  const word = target.closest?.("a.words");
  const value = target.closest?.("fieldset.value");
  if (word) return word.dataset.of.split(" ");
  return value ? [value.dataset.key] : [];
}

// A link between words and value moves the focus, and what it points to stays in sight.
function followed(event) {
  const word = event.target.closest("a.words");
  const back = event.target.closest("a.its-words");
  const jump = event.target.closest(".jump a");
  if (!word && !back && !jump) return;
  event.preventDefault();
  if (back) showWords(back.closest("fieldset.value"));
  else if (jump) values()[0]?.focus();
  else {
    const value = document.getElementById(`value-${word.dataset.of.split(" ")[0]}`);
    value?.scrollIntoView({ block: "center" });
    value?.focus();
  }
}

if (form) {
  form.querySelector("[data-keys]")?.removeAttribute("hidden");
  if (values()[0]) values()[0].tabIndex = 0;
  form.addEventListener("keydown", pressed);
  form.addEventListener("click", followed);
  form.addEventListener("change", paint);
  form.addEventListener("focusin", (event) => light(about(event.target)));
  form.addEventListener("mouseover", (event) => { const keys = about(event.target); if (keys.length) light(keys); });
  form.querySelector("[data-sure-button]")?.addEventListener("click", (event) => {
    event.preventDefault();
    acceptSure();
    values()[0]?.focus();
  });
  paint();
  // What was typed and not saved is filled in again once the page stands.
  document.addEventListener("DOMContentLoaded", () => setTimeout(paint));
}
