// Suggestions while somebody types in a search field. Without it the form works as it is.
"use strict";

const WAIT = 160;
const LEAST = 2;

function suggestFor(form) {
  const field = form.querySelector("input[type=search]");
  const panel = document.createElement("div");
  let timer = 0;
  let asked = "";
  panel.className = "suggestions";
  panel.hidden = true;
  form.append(panel);

  function close() {
    panel.hidden = true;
  }

  async function ask() {
    const typed = field.value.trim();
    if (typed.length < LEAST) {
      asked = "";
      close();
      return;
    }
    if (typed === asked) {
      panel.hidden = !panel.childElementCount;
      return;
    }
    asked = typed;
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      if (!answer.ok || typed !== asked) {
        return;
      }
      panel.innerHTML = await answer.text();
      panel.hidden = !panel.childElementCount;
    } catch {
      close(); // offline: the form itself will say so
    }
  }

  function links() {
    return [field, ...panel.querySelectorAll("a")];
  }

  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      close();
      field.focus();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !panel.hidden) {
      const all = links();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
      next.focus();
      event.preventDefault();
    }
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
}

for (const form of document.querySelectorAll("form[data-suggest]")) {
  suggestFor(form);
}
