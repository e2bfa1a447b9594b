// Rows of a form: added from a template, moved by keyboard, numbered as they stand.
"use strict";

function number(section) {
  section.querySelectorAll(":scope > .row-list > [data-row]").forEach((row, place) => {
    const field = row.querySelector(".row-foot input[type=number]");
    if (field) field.value = place + 1;
  });
  section.dispatchEvent(new Event("input", { bubbles: true }));
}

function addRow(section) {
  const total = section.querySelector("[data-total]");
  const copy = section.querySelector("template").content.cloneNode(true);
  const place = total.value;
  for (const element of copy.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes("__n__")) element.setAttribute(name, value.replaceAll("__n__", place));
    }
  }
  total.value = Number(place) + 1;
  const row = copy.querySelector("[data-row]");
  section.querySelector(".row-list").append(copy);
  prepareRows(row);
  window.htmx?.process(row);
  number(section);
  row.querySelector("details").open = true;
  row.querySelector(".boxes input:not([type=hidden]), .boxes select, .boxes textarea")?.focus();
}

function moveRow(button) {
  const row = button.closest("[data-row]");
  const up = button.dataset.move === "up";
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (up) other.before(row);
  else other.after(row);
  number(row.closest("[data-rows]"));
  button.focus();
}

function prepareRows(root) {
  for (const button of root.querySelectorAll("[data-add], [data-move]")) button.hidden = false;
  for (const place of root.querySelectorAll(".row-foot .place")) place.hidden = true;
}

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add]");
  const move = event.target.closest("[data-move]");
  const drop = event.target.closest("[data-drop]");
  if (add) addRow(add.closest("[data-rows]"));
  if (move) moveRow(move);
  if (drop) {
    const list = drop.closest(".collection");
    drop.closest("li").remove();
    list.querySelector(".add")?.focus();
  }
});

document.addEventListener("DOMContentLoaded", () => prepareRows(document));
document.addEventListener("htmx:load", (event) => prepareRows(event.detail.elt));
