// Shows one small bar when a request fails: what failed, what is kept, what to do now. Drafts have their own message.
(() => {
  const quiet = (event) => /\/(draft|presence|badge|ring|conversation)$/.test(event?.detail?.pathInfo?.requestPath || '')
    || event?.detail?.elt?.closest?.('form[data-draft]') || event?.detail?.elt?.id === 'saved';
  const words = () => document.getElementById('words').dataset;
  const say = (text) => {
    document.getElementById('trouble')?.remove();
    const bar = document.createElement('div');
    bar.id = 'trouble';
    bar.className = 'trouble';
    bar.setAttribute('role', 'alert');
    bar.append(Object.assign(document.createElement('span'), { textContent: text }));
    const shut = Object.assign(document.createElement('button'), { type: 'button', textContent: document.querySelector('#keys form button')?.textContent || '×' });
    shut.addEventListener('click', () => bar.remove());
    bar.append(shut);
    document.body.append(bar);
  };
  document.body.addEventListener('htmx:sendError', (event) => { if (!quiet(event)) say(words().troubleLine); });
  document.body.addEventListener('htmx:timeout', (event) => { if (!quiet(event)) say(words().troubleLine); });
  document.body.addEventListener('htmx:responseError', (event) => {
    if (quiet(event)) return;
    say(event.detail.xhr.status < 500 ? words().troubleGone : words().troubleServer);
  });
  document.body.addEventListener('htmx:afterOnLoad', () => document.getElementById('trouble')?.remove());
  document.addEventListener('trouble', () => say(words().troubleLine));
})();
