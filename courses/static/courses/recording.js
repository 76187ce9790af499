/* In the CMS: read a part of a lesson aloud. A take is kept in this browser until the server has
   all of it: a lost connection, or a closed page, loses none. It goes in pieces; after each the
   server says how much has come, and sending goes on from there. */
const root = document.querySelector("[data-readings]");
const words = root.dataset;
const token = root.querySelector("[name=csrfmiddlewaretoken]").value;
const NOBODY = "00000000-0000-0000-0000-000000000000";
const PIECE = 256 * 1024;
const PAUSES = [1, 2, 5, 10, 30];
const LONGEST = 20 * 60; /* seconds; the server takes no longer ones */

/* Trying again would not help. */
class Declined extends Error {}

/* Takes on this machine, by their id: { id, address, part, said, by_machine, sound }. */
const shelf = new Promise((done, failed) => {
  const opening = indexedDB.open("readings", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("takes", { keyPath: "id" });
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => failed(opening.error);
});

async function onShelf(mode, work) {
  const takes = (await shelf).transaction("takes", mode).objectStore("takes");
  return new Promise((done, failed) => {
    const asked = work(takes);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function ask(address, options = {}) {
  const answer = await fetch(address, {
    ...options,
    headers: { "X-CSRFToken": token, Accept: "application/json" },
  });
  /* Wagtail refuses by leading to its front page. */
  if ([403, 404].includes(answer.status) || answer.redirected) throw new Declined();
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return answer.json();
}

const wait = (seconds) =>
  new Promise((done) => {
    setTimeout(done, seconds * 1000);
    addEventListener("online", done, { once: true });
  });

/* All of a take, however often the connection breaks; then it leaves the shelf. */
async function send(take, tell) {
  for (let tried = 0; ; ) {
    try {
      let { received, done } = await ask(take.address);
      while (!done && received < take.sound.size) {
        tell(`${words.sending}${Math.floor((100 * received) / take.sound.size)}%`);
        const before = received;
        const body = take.sound.slice(received, received + PIECE);
        ({ received } = await ask(`${take.address}?at=${received}`, { method: "PUT", body }));
        if (received <= before) throw new Declined();
        tried = 0;
      }
      if (!done) {
        const body = new FormData();
        body.set("part", take.part);
        body.set("said", take.said);
        if (take.by_machine) body.set("by_machine", "on");
        body.set("size", take.sound.size);
        ({ done } = await ask(take.address, { method: "POST", body }));
      }
      if (done) break;
    } catch (fault) {
      if (fault instanceof Declined) return tell(words.declined);
      tell(words.waiting);
      await wait(PAUSES[Math.min(tried++, PAUSES.length - 1)]);
    }
  }
  await onShelf("readwrite", (takes) => takes.delete(take.id));
  tell(words.sent);
}

/* How loud it is, from 0 to 1, while it is recorded. */
function show(stream, meter) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const shown = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    meter.value = Math.min(1, 2.5 * Math.max(...samples.map(Math.abs)));
  }, 100);
  return () => {
    clearInterval(shown);
    meter.value = 0;
    context.close();
  };
}

function prepare(section) {
  const box = section.querySelector("[data-recorder]");
  const part = (name) => box.querySelector(name);
  const buttons = Object.fromEntries(
    [...box.querySelectorAll("[data-do]")].map((button) => [button.dataset.do, button]),
  );
  const tell = (said) => (part("[data-state]").textContent = said);
  let recorder, sound;

  async function record() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return tell(words.refused);
    }
    tell("");
    const pieces = [];
    const quiet = show(stream, part("[data-level]"));
    const begun = Date.now();
    const clock = setInterval(() => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      part("[data-time]").textContent = `${seconds} s`;
      if (seconds >= LONGEST) recorder.stop();
    }, 500);
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      quiet();
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      sound = new Blob(pieces, { type: recorder.mimeType });
      part("[data-listen]").src = URL.createObjectURL(sound);
      part("[data-taken]").hidden = false;
      turn(false);
    };
    recorder.start(1000);
    part("[data-taken]").hidden = true;
    turn(true);
  }

  function turn(recording) {
    buttons.record.hidden = recording;
    buttons.stop.hidden = !recording;
  }

  async function keep() {
    const form = section.querySelector("form[enctype]");
    const id = crypto.randomUUID();
    const take = {
      id,
      address: words.pieces.replace(NOBODY, id),
      part: section.dataset.part,
      said: form.elements.said.value,
      by_machine: form.elements.by_machine.checked,
      sound,
    };
    await onShelf("readwrite", (takes) => takes.put(take));
    part("[data-taken]").hidden = true;
    send(take, tell);
  }

  buttons.record.onclick = record;
  buttons.stop.onclick = () => recorder.stop();
  buttons.again.onclick = record;
  buttons.keep.onclick = keep;
  box.hidden = false;
  return tell;
}

const tellers = Object.fromEntries(
  [...root.querySelectorAll("[data-part]")].map((one) => [one.dataset.part, prepare(one)]),
);

for (const take of await onShelf("readonly", (takes) => takes.getAll())) {
  const tell = tellers[take.part] ?? (() => {});
  tell(words.left);
  send(take, tell);
}
