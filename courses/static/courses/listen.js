/* One big button instead of a player for each part: it reads the lesson on, part by part, and
   shows where it is. It begins only when it is pressed. Without this script each part has a
   player of its own. */
const box = document.querySelector("[data-listen]");
const sounds = [...box.querySelectorAll("audio")];
const on = (name) => box.querySelector(`[data-do="${name}"]`);
const said = on("listen").querySelector("[data-words]");
const state = box.querySelector("[data-state]");
const play = said.textContent;
const pause = box.dataset.stop;
const SLOWER = 0.75;
let now = 0;

/* A browser that keeps nothing for this site still reads. */
const memory = {
  get: (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set: (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      /* nothing is remembered */
    }
  },
};

function show() {
  const sound = sounds[now];
  said.textContent = sound.paused ? play : pause;
  on("listen").setAttribute("aria-pressed", String(!sound.paused));
  for (const marked of document.querySelectorAll(".is-read-aloud")) {
    marked.classList.remove("is-read-aloud");
  }
  if (!sound.paused) {
    state.textContent = sound.getAttribute("aria-label");
    document.getElementById(sound.dataset.of)?.classList.add("is-read-aloud");
  }
}

function listen() {
  const sound = sounds[now];
  sound.playbackRate = memory.get("listen-slower") ? SLOWER : 1;
  if (sound.paused) sound.play();
  else sound.pause();
}

for (const [place, sound] of sounds.entries()) {
  sound.addEventListener("play", show);
  sound.addEventListener("pause", show);
  sound.addEventListener("ended", () => {
    now = (place + 1) % sounds.length;
    if (now) listen();
    show();
  });
}

on("listen").addEventListener("click", listen);
on("slower").addEventListener("click", () => {
  memory.set("listen-slower", memory.get("listen-slower") ? "" : "1");
  tellSpeed();
});
on("always").addEventListener("change", (event) => {
  memory.set("listen-always", event.target.checked ? "1" : "");
  stay();
});

function tellSpeed() {
  const slower = Boolean(memory.get("listen-slower"));
  on("slower").setAttribute("aria-pressed", String(slower));
  for (const sound of sounds) sound.playbackRate = slower ? SLOWER : 1;
}

/* Who always wants to be read to has the button in reach all the way down. */
function stay() {
  box.classList.toggle("is-always", Boolean(memory.get("listen-always")));
}

on("always").checked = Boolean(memory.get("listen-always"));
tellSpeed();
stay();
box.querySelector("details").hidden = true;
for (const shown of box.querySelectorAll(".listen-bar, .listen-more")) shown.hidden = false;
