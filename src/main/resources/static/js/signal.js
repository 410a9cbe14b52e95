// With a weak network no text is lost: it is stored in the browser, and nothing is sent while there is no connection.
// A form then stays as it is, with its text and its files, until the person sends it again.
(() => {
  const key = (box) => 'kept:' + box.dataset.keep;
  const boxes = () => document.querySelectorAll('textarea[data-keep]');
  const show = () => {
    const line = document.getElementById('signal');
    if (line) line.hidden = navigator.onLine;
  };
  const restore = () => {
    document.querySelectorAll('[data-forget]').forEach((said) => localStorage.removeItem('kept:' + said.dataset.forget));
    boxes().forEach((box) => {
      const kept = localStorage.getItem(key(box));
      if (kept && !box.value) { box.value = kept; box.closest('details')?.setAttribute('open', ''); }
    });
    show();
  };
  document.addEventListener('input', (event) => {
    if (event.target.matches('textarea[data-keep]')) localStorage.setItem(key(event.target), event.target.value);
  });
  document.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopPropagation();
    show();
  }, true);
  // Who signs out leaves nothing that they typed in this browser; what the server has of it stays there.
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || new URL(event.target.action, location.href).pathname !== '/sign-out') return;
    Object.keys(localStorage).filter((name) => /^(draft|call|kept):/.test(name)).forEach((name) => localStorage.removeItem(name));
    sessionStorage.clear();
  });
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  document.body.addEventListener('htmx:afterSwap', restore);
  restore();
})();
