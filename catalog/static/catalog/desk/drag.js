// Dragging parts into another order: an addition to the buttons Up and Down, which do the same by keyboard.
"use strict";

let dragged = null;

function partOf(event) {
  return event.target.closest?.("li.part[data-part]");
}

document.addEventListener("pointerdown", (event) => {
  const part = partOf(event);
  if (part && !event.target.closest("a, button, input")) part.draggable = true;
});

document.addEventListener("dragstart", (event) => {
  dragged = partOf(event);
  dragged?.classList.add("dragged");
});

document.addEventListener("dragover", (event) => {
  const part = partOf(event);
  if (!dragged || !part || part === dragged || part.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  const half = part.getBoundingClientRect();
  if (event.clientY < half.top + half.height / 2) part.before(dragged);
  else part.after(dragged);
});

document.addEventListener("dragend", () => {
  if (!dragged) return;
  const part = dragged;
  dragged = null;
  part.classList.remove("dragged");
  part.draggable = false;
  const form = part.querySelector("form[hx-post]");
  const to = [...part.parentElement.querySelectorAll(":scope > li.part[data-part]")].indexOf(part);
  window.htmx.ajax("POST", form.getAttribute("hx-post"), {
    source: form,
    target: form.getAttribute("hx-target"),
    swap: "outerHTML",
    values: { to: String(to), base: document.getElementById("id_base").value },
  });
});
