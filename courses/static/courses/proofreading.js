// The editor's list of what was found: leads to the place, and is asked for anew after each saving.

const fieldAt = (path) =>
  path.split('.').reduce((around, name) => around?.querySelector(`[data-contentpath="${CSS.escape(name)}"]`), document);

// A part that is folded away is opened, from the outermost inwards.
const open = (field) => {
  for (let panel = field; panel; panel = panel.parentElement?.closest('[data-panel]')) {
    const toggle = panel.querySelector(':scope > * [data-panel-toggle]');
    if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  }
};

document.addEventListener('click', (event) => {
  const way = event.target.closest('[data-proofread] [data-goto]');
  const parts = way?.dataset.goto.split('.') ?? [];
  // The nearest that there is: a field may lie inside what the editor shows as one.
  for (; parts.length; parts.pop()) {
    const field = fieldAt(parts.join('.'));
    if (!field) continue;
    event.preventDefault();
    // On a phone the list lies over the editor.
    if (matchMedia('(max-width: 50rem)').matches) document.querySelector('[data-form-side-close-button]')?.click();
    open(field);
    field.scrollIntoView({ behavior: 'smooth', block: 'center' });
    field.querySelector('input:not([type=hidden]), textarea, [contenteditable=true]')?.focus({ preventScroll: true });
    return;
  }
});

document.addEventListener('w-autosave:success', async (event) => {
  const list = document.querySelector('[data-proofread]');
  if (!list) return;
  // A page that was new until now has its number from this saving.
  const pk = event.detail?.response?.pk;
  if (pk) list.dataset.proofread = list.dataset.proofread.replace(/\/\d+\//, `/${pk}/`);
  const answer = await fetch(list.dataset.proofread, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  if (answer.ok) list.innerHTML = await answer.text();
});
