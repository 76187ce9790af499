// Looks up communes while their name is typed. Without it a button does the same.
const box = document.querySelector("[data-communes]:not(input)");
const words = box.querySelector("input[data-communes]");
const list = box.querySelector("[data-communes-list]");
const option = box.querySelector("[data-communes-option]").content.firstElementChild;
const status = box.querySelector("[data-communes-status]");
let waiting = 0;
let asked = "";

box.querySelector("[data-communes-button]").hidden = true;

function show(communes) {
  list.replaceChildren(
    ...communes.map(({ code, name, formerly }) => {
      const label = option.cloneNode(true);
      const radio = label.querySelector("input");
      radio.value = code;
      radio.checked = communes.length === 1;
      const text = label.querySelector("span");
      text.textContent = name;
      if (formerly) {
        const small = document.createElement("small");
        small.className = "muted";
        small.append(`${status.dataset.formerly} ${formerly}`);
        text.append(document.createElement("br"), small);
      }
      return label;
    }),
  );
  status.textContent = communes.map(({ name }) => name).join(", ") || status.dataset.none;
}

async function look() {
  asked = words.value.trim();
  if (asked.length < 2) return show([]);
  const mine = asked;
  try {
    const answer = await fetch(`${box.dataset.communes}?q=${encodeURIComponent(mine)}`);
    const { communes } = await answer.json();
    if (mine === asked) show(communes);
  } catch {
    // No network: the button, and the server at the end, do the same.
    box.querySelector("[data-communes-button]").hidden = false;
  }
}

words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, 250);
});
