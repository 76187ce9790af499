// Ticks are saved the moment they are made; without this script the form's buttons save them.
const form = document.getElementById("lesson-form");

async function save() {
  const body = new FormData(form);
  body.set("do", "save");
  try {
    await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  } catch {
    // No network: the ticks travel with the form when the lesson is finished.
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-part]")) save();
});

for (const media of document.querySelectorAll("audio, video")) {
  media.addEventListener("ended", () => {
    const part = media.closest("section")?.querySelector("[data-part]");
    if (part && !part.checked) {
      part.checked = true;
      save();
    }
  });
}
