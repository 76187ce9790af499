/* A screen's help: one press opens it and reads it out, words of buttons are heard in place, and
   the speed is the one chosen for lessons. Nothing is fetched before somebody presses. Without
   this script there is a player, and words open as files. Where nobody has recorded anything the
   device's own Vietnamese voice reads, if it has one. */
const help = document.querySelector(".help details");
const sound = help.querySelector("audio");
const slower = help.querySelector("button");
const SLOWER = 0.75;
let word = null;

/* A browser that keeps nothing for this site still reads. */
function isSlow(chosen) {
  try {
    if (chosen !== undefined) localStorage.setItem("listen-slower", chosen ? "1" : "");
    return Boolean(localStorage.getItem("listen-slower"));
  } catch {
    return Boolean(chosen);
  }
}

function play(one) {
  one.playbackRate = isSlow() ? SLOWER : 1;
  /* Refused, or no network: what is said can be read. */
  one.play().catch(() => {});
}

function hush() {
  sound?.pause();
  word?.pause();
  globalThis.speechSynthesis?.cancel();
}

function voice() {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((one) => one.localService && one.lang.startsWith("vi"));
}

function readByDevice() {
  const said = [...help.querySelectorAll("[data-said]")];
  const isVietnamese = said.every((one) => one.closest("[lang]").lang === "vi");
  if (!voice() || !isVietnamese) return;
  help.querySelector("[data-device]").hidden = false;
  const words = new SpeechSynthesisUtterance(said.map((one) => one.textContent).join(" "));
  words.voice = voice();
  words.lang = "vi";
  words.rate = isSlow() ? SLOWER : 1;
  speechSynthesis.speak(words);
}

help.addEventListener("toggle", () => {
  hush();
  if (!help.open) return;
  if (sound) play(sound);
  else readByDevice();
});

help.addEventListener("click", (event) => {
  const link = event.target.closest("li a");
  if (!link) return;
  event.preventDefault();
  hush();
  word = new Audio(link.href);
  play(word);
});

slower?.addEventListener("click", () => {
  const chosen = !isSlow();
  isSlow(chosen);
  tell(chosen);
  sound.playbackRate = chosen ? SLOWER : 1;
});

function tell(chosen) {
  slower.setAttribute("aria-pressed", String(chosen));
}

if (slower) {
  slower.hidden = false;
  tell(isSlow());
}
/* Browsers list their voices some time after they were first asked. */
voice();
