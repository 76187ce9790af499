// A paper is a plain form. With this script each answer is also saved as it is given; without
// network it is kept on the device and sent when the network is back, after a reload too.
const form = document.getElementById("paper-form");
const saving = document.getElementById("saving");
const clock = document.getElementById("clock");
const store = `bai-lam:${new URL(form.action).pathname}`;
const PAUSE = 500;
const AGAIN = [3000, 6000, 15000, 30000];

// What is not saved yet: for each question its fields, as name and value.
let pending = restored();
let timer = 0;
let tries = 0;
let running = null;

function restored() {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  try {
    if (Object.keys(pending).length) localStorage.setItem(store, JSON.stringify(pending));
    else localStorage.removeItem(store);
  } catch {
    // A full or forbidden store: the answers are still on the page.
  }
}

function say(words) {
  saving.textContent = words;
  saving.hidden = !words;
}

function keyOf(name) {
  return name.startsWith("q-") ? name.slice(2).split(":")[0] : "";
}

function fieldsOf(key) {
  return [...new FormData(form)].filter(([name]) => keyOf(name) === key);
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

// One save at a time: an older state must never arrive after a newer one.
function save() {
  clearTimeout(timer);
  running ??= send().finally(() => {
    running = null;
  });
  return running;
}

async function send() {
  const sent = { ...pending };
  const body = new FormData();
  for (const name of ["csrfmiddlewaretoken", "client_id", "read"]) body.set(name, form.elements[name].value);
  body.set("do", "save");
  body.set("shows", Object.keys(sent).join(","));
  for (const [name, value] of Object.values(sent).flat()) body.append(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.status >= 500) throw new Error(answer.statusText);
    const state = await answer.json();
    settle(sent, state);
    return state;
  } catch {
    say(saving.dataset.unsaved);
    later(AGAIN[Math.min(tries++, AGAIN.length - 1)]);
    return null;
  }
}

function settle(sent, state) {
  const wasAway = tries > 0;
  tries = 0;
  for (const [key, fields] of Object.entries(sent)) {
    if (pending[key] === fields) delete pending[key];
  }
  keep();
  if (typeof state.left === "number") follow(state.left);
  if (state.refused) return say(state.refused);
  if (state.over) return say(saving.dataset.over);
  if (!state.saved) return say(saving.dataset.submitted);
  say(wasAway ? saving.dataset.back : saving.dataset.saved);
  setTimeout(() => say(""), 2000);
  if (Object.keys(pending).length) later(PAUSE);
}

form.addEventListener("change", (event) => {
  const key = keyOf(event.target.name ?? "");
  if (!key) return;
  pending[key] = fieldsOf(key);
  keep();
  later(PAUSE);
});

// Typing is an answer too, before the field is left.
form.addEventListener("input", (event) => {
  const key = keyOf(event.target.name ?? "");
  if (!key || event.target.type !== "text") return;
  pending[key] = fieldsOf(key);
  keep();
  later(PAUSE * 3);
});

// What the form itself carries needs no save of its own; other questions' answers go first.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  const shown = form.elements.shows.value.split(",");
  const others = Object.keys(pending).some((key) => !shown.includes(key));
  if (navigator.onLine && !others && !running) {
    for (const key of shown) delete pending[key];
    return;
  }
  event.preventDefault();
  const button = event.submitter;
  save().then((state) => state && form.requestSubmit(button));
});

addEventListener("online", () => Object.keys(pending).length && save());

// The page shows what was chosen here while the network was away.
for (const fields of Object.values(pending)) {
  const names = new Set(fields.map(([name]) => name));
  for (const input of form.elements) {
    if (!names.has(input.name)) continue;
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (["radio", "checkbox"].includes(input.type)) input.checked = values.includes(input.value);
    else [input.value] = values;
  }
}
if (Object.keys(pending).length) save();

// The clock is the server's; this one only shows it. A phone that slept asks again.
let end = 0;
let warned = false;

function follow(left) {
  end = Date.now() + left * 1000;
}

function shownTime(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const used = parts[0] ? parts : parts.slice(1);
  return used.map((part) => String(part).padStart(2, "0")).join(":");
}

async function tick() {
  const left = Math.max(Math.round((end - Date.now()) / 1000), 0);
  clock.querySelector("span").textContent = clock.dataset.words.replace("{time}", shownTime(left));
  if (left <= 60 && !warned) {
    warned = true;
    say(saving.dataset.soon);
  }
  if (left > 0) {
    setTimeout(tick, 1000);
    return;
  }
  const state = await save();
  if (state === null || state.left > 0) {
    setTimeout(tick, 3000);
    return;
  }
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "do", value: "submit_anyway" }));
  form.submit();
}

if (clock) {
  follow(Number(clock.dataset.left));
  tick();
  document.addEventListener("visibilitychange", () => document.hidden || save());
}
