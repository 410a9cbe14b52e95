// Forms that lead to another page: they show that they work, are sent once, and the next page begins with its answer.
(() => {
  // On a slow line a second click would send the form a second time. What htmx sends it keeps track of itself.
  const busy = (form) => form.hasAttribute('aria-busy');
  const rest = () => document.querySelectorAll('form[data-sent]').forEach((form) => {
    form.removeAttribute('aria-busy');
    form.removeAttribute('data-sent');
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') return;
    if (busy(form)) {
      event.preventDefault();
      return;
    }
    form.setAttribute('aria-busy', 'true');
    form.dataset.sent = '';
    // an answer that is a file leaves the page as it is
    setTimeout(rest, 20000);
  });
  // back to a page that the browser kept
  addEventListener('pageshow', (event) => { if (event.persisted) rest(); });

  // A refused form has what was typed in it again; it may be folded away.
  document.querySelectorAll('form[data-refused-form]').forEach((form) => form.closest('details')?.setAttribute('open', ''));

  // Who uses the keyboard or a screen reader is taken to what became of their form, or to the field that is wrong.
  const said = document.querySelector('main :is(.alert[role=alert],.sheet>.quiet[role=status],.settings-said .quiet,.resource-body>.quiet,.stock-head .quiet):not([hidden])');
  const wrong = document.querySelector('main form [aria-invalid=true]');
  if ((said || wrong) && !location.hash && document.activeElement === document.body) {
    if (said) said.tabIndex = -1;
    (said || wrong).focus();
  }
})();
