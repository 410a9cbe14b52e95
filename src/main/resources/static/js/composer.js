// Drafts never vanish; Ctrl+Enter sends; a sent draft is forgotten only after the server has it.
(() => {
  const key = (form) => 'draft:' + form.dataset.draft;
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
    if (!form || event.detail.pathInfo.requestPath.endsWith('/draft')) return;
    form.querySelectorAll('button').forEach((button) => button.setAttribute('disabled', ''));
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt.closest('form[data-draft]');
    if (!form) return;
    form.querySelectorAll('button').forEach((button) => button.removeAttribute('disabled'));
    if (event.detail.pathInfo.requestPath.endsWith('/draft')) return;
    if (event.detail.successful && !event.detail.xhr.responseText.includes('class="alert"')) {
      localStorage.removeItem(key(form));
      form.querySelector('textarea').value = '';
    }
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    restore();
    const talk = document.getElementById('talk');
    const sent = event.detail.requestConfig?.verb === 'post';
    if (sent && talk) talk.scrollTop = talk.scrollHeight;
  });
  restore();
})();
