/* In the CMS: who presses "Save" while the CMS saves by itself waits for that, instead of running
   into it. Two saves of one new page at once would make two pages of one address; one is refused.
   Once a form is on its way, nothing is saved behind its back. */
(() => {
  let saving = false;
  let leaving = false;
  let held = null;

  function send({ form, button }) {
    held = null;
    leaving = true;
    if (button?.name) {
      // A button that shows its progress is disabled, and would not say that it was pressed.
      const pressed = document.createElement("input");
      Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
      form.append(pressed);
    }
    form.requestSubmit();
  }

  document.addEventListener("w-autosave:save", (event) => {
    if (leaving) event.preventDefault();
    else saving = true;
  });
  for (const end of ["w-autosave:success", "w-autosave:error"]) {
    document.addEventListener(end, () => {
      saving = false;
      if (held) setTimeout(send, 0, held);
    });
  }
  document.addEventListener(
    "submit",
    (event) => {
      if (!event.target.matches("[data-edit-form]")) return;
      if (!saving) {
        leaving = true;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      held = { form: event.target, button: event.submitter };
    },
    true,
  );
})();
