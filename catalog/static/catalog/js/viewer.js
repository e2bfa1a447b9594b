// The image pane: larger, smaller, rotate, full screen, drag; and the two panes in step by side of the piece.
// Everything here is an addition: without it sides are switched by radio buttons and the file opens by a link.
"use strict";

const LARGEST = 8;
const STEP = 1.5;

class Stage {
  constructor(element) {
    this.element = element;
    this.image = element.querySelector("img");
    this.reset();
    element.querySelector("a").addEventListener("click", (event) => this.click(event));
    element.addEventListener("pointerdown", (event) => this.grip(event));
    element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  reset() {
    this.scale = 1;
    this.turn = 0;
    this.x = 0;
    this.y = 0;
    this.draw();
  }

  draw() {
    const still = this.scale === 1;
    if (still) {
      this.x = 0;
      this.y = 0;
    }
    this.image.style.transform =
      `translate(${this.x}px, ${this.y}px) rotate(${this.turn}deg) scale(${this.scale * this.fit()})`;
    this.element.classList.toggle("held", !still);
    if (!still) {
      this.image.sizes = "2560px"; // the larger file, once it is looked at closely
    }
  }

  // A picture on its side must not run out of the stage.
  fit() {
    if (this.turn % 180 === 0 || !this.image.clientWidth) {
      return 1;
    }
    const { clientWidth: width, clientHeight: height } = this.image;
    return Math.min(1, this.element.clientHeight / width, this.element.clientWidth / height);
  }

  zoom(by) {
    this.scale = Math.min(LARGEST, Math.max(1, this.scale * by));
    this.draw();
  }

  rotate() {
    this.turn = (this.turn + 90) % 360;
    this.draw();
  }

  move(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.draw();
  }

  click(event) {
    if (this.scale > 1 || this.dragged) {
      event.preventDefault();
    }
  }

  wheel(event) {
    if (!event.ctrlKey && this.scale === 1) {
      return; // the page scrolls, unless the reader pinches
    }
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  }

  grip(event) {
    this.dragged = false;
    if (this.scale === 1) {
      return;
    }
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    const follow = (moved) => {
      this.dragged = true;
      this.move(moved.movementX, moved.movementY);
    };
    this.element.addEventListener("pointermove", follow);
    const release = () => this.element.removeEventListener("pointermove", follow);
    this.element.addEventListener("pointerup", release, { once: true });
    this.element.addEventListener("pointercancel", release, { once: true });
  }
}

const ACTS = {
  in: (stage) => stage.zoom(STEP),
  out: (stage) => stage.zoom(1 / STEP),
  turn: (stage) => stage.rotate(),
};

const KEYS = { "+": "in", "=": "in", "-": "out", r: "turn" };
const ARROWS = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };

function openPictures(pane) {
  const stages = [...pane.querySelectorAll(".stage")].map((element) => new Stage(element));
  const picks = [...pane.querySelectorAll(".pick")];
  const shown = () => stages[Math.max(0, picks.findIndex((pick) => pick.checked))];
  const act = (name) => {
    if (name === "full") {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        pane.requestFullscreen();
      }
    } else {
      ACTS[name](shown());
    }
  };
  const tools = pane.querySelector(".tools");
  tools.hidden = false;
  tools.querySelector("[data-act=full]").hidden = !document.fullscreenEnabled;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (button) {
      act(button.dataset.act);
    }
  });
  tools.addEventListener("keydown", (event) => {
    if (KEYS[event.key]) {
      act(KEYS[event.key]);
    } else if (ARROWS[event.key] && shown().scale > 1) {
      shown().move(...ARROWS[event.key]);
      event.preventDefault();
    }
  });
  window.addEventListener("resize", () => stages.forEach((stage) => stage.draw()));
}

// Choosing a side brings its page of text into view, and marks it.
function keepInStep(pictures, texts) {
  const pages = [...texts.querySelectorAll(".text-page[data-surface]")].filter((page) => page.dataset.surface);
  const follow = (surface, scroll) => {
    for (const page of pages) {
      page.classList.toggle("in-step", page.dataset.surface === surface);
    }
    const target = pages.find((page) => page.dataset.surface === surface && page.offsetParent);
    if (scroll && target) {
      target.scrollIntoView({ block: "nearest" });
    }
  };
  for (const pick of pictures.querySelectorAll(".pick")) {
    pick.addEventListener("change", () => follow(pick.dataset.surface, true));
    if (pick.checked) {
      follow(pick.dataset.surface, false);
    }
  }
}

const pictures = document.querySelector(".pictures");
const texts = document.querySelector(".texts");
if (pictures) {
  openPictures(pictures);
}
if (pictures && texts) {
  keepInStep(pictures, texts);
}
