// Drafts never vanish; Ctrl+Enter sends; a sent draft is forgotten only after the server has it.
(() => {
  const key = (form) => 'draft:' + form.dataset.draft;
  const isDraft = (event) => event.detail.pathInfo.requestPath.endsWith('/draft');
  const restore = () => document.querySelectorAll('form[data-draft]').forEach((form) => {
    const box = form.querySelector('textarea');
    if (!box.value) box.value = localStorage.getItem(key(form)) || '';
  });
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-draft]');
    if (form) localStorage.setItem(key(form), event.target.value);
  });
  document.addEventListener('keydown', (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt.closest('form[data-draft]');
    if (!form || isDraft(event)) return;
    form.querySelectorAll('button').forEach((button) => button.setAttribute('disabled', ''));
    document.getElementById('unsent').hidden = true;
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt.closest('form[data-draft]');
    form?.querySelectorAll('button').forEach((button) => button.removeAttribute('disabled'));
  });
  for (const failure of ['htmx:sendError', 'htmx:responseError']) {
    document.body.addEventListener(failure, (event) => {
      const form = event.detail.elt.closest('form[data-draft]');
      if (form && !isDraft(event)) document.getElementById('unsent').hidden = false;
    });
  }
  // before the swap, whose new boxes take up again what was not sent
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const form = event.detail.requestConfig.elt.closest('form[data-draft]');
    const { status, responseURL, responseText } = event.detail.xhr;
    const taken = status < 400 && !responseURL.includes('/sign-in') && !responseText.includes('data-refused');
    if (form && taken && !isDraft(event)) localStorage.removeItem(key(form));
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    restore();
    const talk = document.getElementById('talk');
    const sent = event.detail.requestConfig?.verb === 'post';
    if (sent && talk) talk.scrollTop = talk.scrollHeight;
  });
  restore();
})();
