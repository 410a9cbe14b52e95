// The form that opens below a ticket's header: closes the menu that opened it, takes the focus and returns it; Ctrl+Enter
// presses its button.
(() => {
  let opener = null;

  const sheet = () => document.getElementById('sheet');
  const isOpen = () => sheet() && !sheet().classList.contains('shut');
  const shutMenus = () => document.querySelectorAll('#thead details[open]').forEach((menu) => { menu.open = false; });

  const shut = () => {
    sheet().replaceChildren();
    sheet().classList.add('shut');
    const back = opener && document.contains(opener) && opener.getClientRects().length ? opener : document.getElementById('ticket');
    back?.focus({ preventScroll: true });
  };

  const enter = () => {
    shutMenus();
    const first = sheet().querySelector('[role=alert]') ? sheet().querySelector('[data-do]')
      : sheet().querySelector('[autofocus]:not([hidden]), [data-first]:not([hidden]), [role=combobox]');
    (first || sheet().querySelector('[data-shut]'))?.focus({ preventScroll: true });
    if (first?.matches('[role=combobox]')) first.select();
    if (window.innerWidth < 800) sheet().scrollIntoView({ block: 'start' });
  };

  document.addEventListener('click', (event) => {
    const opens = event.target.closest('[hx-target="#sheet"]');
    if (opens && !opens.closest('#sheet')) opener = opens.closest('details')?.querySelector('summary') || opens;
    if (event.target.closest('[data-shut]')) { event.preventDefault(); event.stopPropagation(); shut(); }
  }, true);

  document.addEventListener('keydown', (event) => {
    const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest('#sheet form');
    if (done) { event.preventDefault(); done.requestSubmit(done.querySelector('[data-do]')); }
    if (event.key === 'Escape' && isOpen() && !document.querySelector('dialog[open], #thead details[open]')) shut();
  });

  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target.id === 'sheet' && isOpen()) enter();
  });
  for (const failure of ['htmx:sendError', 'htmx:responseError']) {
    document.body.addEventListener(failure, (event) => {
      const note = document.getElementById('unsent');
      if (note && event.detail.elt.closest('#sheet, #thead, #facts')) note.hidden = false;
    });
  }
})();
