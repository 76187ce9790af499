// What questions do beyond a plain form: practice explains itself, steps are moved, pictures tapped.
const form = document.getElementById("paper-form");

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
  question.querySelector("[data-marked]")?.replaceChildren();
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

// Kinds whose answers are more than a tick are marked by the server, one question at a time.
async function ask(question) {
  const verdict = question.querySelector("[data-verdict]");
  forget(question);
  const key = question.querySelector("[name^='q-']").name.slice(2).split(":")[0];
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (name === "csrfmiddlewaretoken" || name.startsWith(`q-${key}`)) body.append(name, value);
  }
  body.set("do", "check");
  body.set("shows", key);
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const marked = page.querySelector("[data-mark]");
    verdict.textContent = verdict.dataset[marked.dataset.mark];
    if (marked.dataset.mark !== "none") question.querySelector("[data-marked]").replaceChildren(marked);
  } catch {
    verdict.textContent = verdict.dataset.offline;
  }
}

function changed(field) {
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function mover(list, step, by, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-quiet move";
  button.textContent = by < 0 ? "▲" : "▼";
  button.setAttribute("aria-label", `${words}: ${step.querySelector("label").textContent.trim()}`);
  button.addEventListener("click", () => {
    const steps = [...list.children];
    const place = steps.indexOf(step);
    const other = steps[place + by];
    if (!other) return;
    if (by < 0) other.before(step);
    else other.after(step);
    for (const [index, one] of [...list.children].entries()) one.querySelector("select").value = index + 1;
    changed(step.querySelector("select"));
    button.focus();
  });
  return button;
}

for (const list of document.querySelectorAll("[data-ordering]")) {
  const placeOf = (step) => Number(step.querySelector("select").value);
  const steps = [...list.children];
  if (steps.every(placeOf)) list.append(...steps.sort((a, b) => placeOf(a) - placeOf(b)));
  for (const step of steps) {
    step.append(mover(list, step, -1, list.dataset.up), mover(list, step, 1, list.dataset.down));
  }
}

for (const box of document.querySelectorAll("[data-tap]")) {
  const picture = box.querySelector("img");
  if (!picture) continue;
  const question = box.closest("fieldset");
  const field = box.querySelector("input");
  const mark = document.createElement("span");
  mark.className = "tap-mark";
  mark.hidden = true;
  box.append(mark);
  question.querySelector("[data-tap-hint]").hidden = false;

  const show = () => {
    mark.hidden = !field.value;
    [mark.style.left, mark.style.top] = field.value.split(",").map((part) => `${part}%`);
  };
  picture.addEventListener("click", (event) => {
    const area = picture.getBoundingClientRect();
    const across = ((event.clientX - area.left) / area.width) * 100;
    const down = ((event.clientY - area.top) / area.height) * 100;
    field.value = `${across.toFixed(2)},${down.toFixed(2)}`;
    for (const input of question.querySelectorAll("[type=radio]")) input.checked = false;
    show();
    changed(field);
  });
  for (const input of question.querySelectorAll("[type=radio]")) {
    input.addEventListener("change", () => {
      field.value = "";
      show();
    });
  }
  if (field.value) show();
}

form.addEventListener("change", (event) => {
  const question = event.target.closest("fieldset");
  if (question?.querySelector("[data-verdict]")) forget(question);
});

for (const button of form.querySelectorAll("[data-check], [data-ask]")) {
  button.hidden = false;
  const act = button.hasAttribute("data-ask") ? ask : check;
  button.addEventListener("click", () => act(button.closest("fieldset")));
}

// Links of the summary lead to the question itself, not only to its place on the page.
for (const link of document.querySelectorAll("#con-thieu a[href^='#']")) {
  link.addEventListener("click", () => document.querySelector(`${link.hash} :is(input, select)`)?.focus());
}
