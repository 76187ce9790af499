// A paper is a plain form. With this script its answers are also saved as they are chosen,
// and practice questions explain themselves one by one.
const form = document.getElementById("paper-form");
const saving = document.getElementById("saving");
const PAUSE = 700;

let timer = 0;
let isSaving = false;
let isStale = false;

function say(words) {
  saving.textContent = words;
  saving.hidden = !words;
}

// One save at a time, the newest state last: an older one must never arrive after it.
async function save() {
  if (isSaving) {
    isStale = true;
    return;
  }
  isSaving = true;
  const body = new FormData(form);
  body.set("do", "save");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(answer.statusText);
    const { saved } = await answer.json();
    say(saved ? saving.dataset.saved : saving.dataset.submitted);
    if (saved) setTimeout(() => say(""), 2000);
  } catch {
    say(saving.dataset.unsaved);
  }
  isSaving = false;
  if (isStale) {
    isStale = false;
    save();
  }
}

function options(question) {
  return [...question.querySelectorAll(".option")].map((label) => ({
    label,
    isRight: label.dataset.right === "yes",
    isChosen: label.querySelector("input").checked,
  }));
}

function forget(question) {
  for (const { label } of options(question)) {
    label.classList.remove("is-right", "is-wrong");
    for (const words of label.querySelectorAll(".verdict, .explanation")) words.hidden = true;
  }
  const explanation = question.querySelector("[data-explanation]");
  if (explanation) explanation.hidden = true;
  question.querySelector("[data-verdict]").textContent = "";
}

function check(question) {
  const all = options(question);
  const verdict = question.querySelector("[data-verdict]");
  forget(question);
  if (!all.some((option) => option.isChosen)) {
    verdict.textContent = verdict.dataset.none;
    return;
  }
  for (const { label, isRight, isChosen } of all) {
    if (!isRight && !isChosen) continue;
    label.classList.add(isRight ? "is-right" : "is-wrong");
    for (const words of label.querySelectorAll(".verdict, .explanation")) words.hidden = false;
  }
  const explanation = question.querySelector("[data-explanation]");
  if (explanation) explanation.hidden = false;
  const isRight = all.every((option) => option.isRight === option.isChosen);
  verdict.textContent = isRight ? verdict.dataset.right : verdict.dataset.wrong;
}

form.addEventListener("change", (event) => {
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
  const question = event.target.closest("fieldset");
  if (question?.querySelector("[data-verdict]")) forget(question);
});

// A save that is still waiting must not run after the submission it belongs to.
form.addEventListener("submit", () => clearTimeout(timer));

for (const button of form.querySelectorAll("[data-check]")) {
  button.hidden = false;
  button.addEventListener("click", () => check(button.closest("fieldset")));
}

// Links of the summary lead to the question itself, not only to its place on the page.
for (const link of document.querySelectorAll("#con-thieu a")) {
  link.addEventListener("click", () => document.querySelector(`${link.hash} input`)?.focus());
}
