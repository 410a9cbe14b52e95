// Typed text is never lost: the server saves it while people type (htmx attributes of the boxes), and this browser stores
// what the server has not confirmed. Ctrl+Enter sends; a pending reply shows a countdown.
(() => {
  const key = (form) => 'draft:' + form.dataset.draft;
  const forms = () => [...document.querySelectorAll('form[data-draft]')];
  const formOf = (event) => event.detail.elt?.closest?.('form[data-draft]');
  const isSend = (event) => /\/(replies|notes)$/.test(event.detail.pathInfo?.requestPath || '');
  const isDraft = (event) => /\/draft(\/ending)?$/.test(event.detail.pathInfo?.requestPath || '');
  const words = () => document.getElementById('words').dataset;
  const box = (form) => form.querySelector('textarea');
  const read = (form) => { try { return JSON.parse(localStorage.getItem(key(form))); } catch { return null; } };
  const save = (form) => htmx.trigger(box(form), 'retry');
  let retry;

  const say = (form, text) => {
    const line = form.querySelector('.saved');
    if (line) line.textContent = text;
  };

  // Different text on the server and in this browser: the newer one is in the box, the other one is offered.
  const offer = (form, text) => {
    const line = document.createElement('p');
    line.className = 'notice warn';
    line.append(words().other + ' ');
    const use = document.createElement('button');
    use.type = 'button';
    use.className = 'btn ghost small';
    use.textContent = words().otherUse;
    use.addEventListener('click', () => {
      box(form).value = (box(form).value.trim() + '\n\n' + text).trim();
      box(form).dispatchEvent(new Event('input', { bubbles: true }));
      line.remove();
      box(form).focus();
    });
    line.append(use);
    form.prepend(line);
  };
  const restore = () => forms().forEach((form) => {
    const stored = read(form);
    if (!stored || form.dataset.restored) return;
    form.dataset.restored = '';
    const there = box(form).value;
    if (stored.text === there) { localStorage.removeItem(key(form)); return; }
    if (there && Number(form.dataset.savedAt) > stored.at) { offer(form, stored.text); return; }
    box(form).value = stored.text;
    say(form, words().unsaved);
    save(form);
  });

  document.addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (!form || event.target !== box(form)) return;
    // equal to the server's text again: nothing to offer
    if (event.target.value === (form.confirmed ?? event.target.defaultValue)) {
      localStorage.removeItem(key(form));
      say(form, form.savedWords ?? form.querySelector('.saved').textContent);
      return;
    }
    form.savedWords ??= form.querySelector('.saved')?.textContent;
    localStorage.setItem(key(form), JSON.stringify({ text: event.target.value, at: Date.now() }));
    say(form, words().saving);
  });
  document.addEventListener('keydown', (event) => {
    const form = event.target.closest?.('form[data-draft]');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const last = event.shiftKey && form.querySelector('[data-act=last-word]');
      if (last) last.click(); else form.requestSubmit(form.querySelector('[data-send]'));
    }
  });
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    const form = formOf(event);
    if (!form) return;
    // a late save must not restore text that is being sent
    if (isDraft(event) && form.dataset.sending !== undefined) { event.preventDefault(); return; }
    if (!isSend(event)) return;
    form.dataset.sending = '';
    form.querySelectorAll('button').forEach((button) => button.setAttribute('disabled', ''));
    document.getElementById('unsent').hidden = true;
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const form = formOf(event);
    if (!form) return;
    if (isSend(event)) {
      delete form.dataset.sending;
      form.querySelectorAll('button').forEach((button) => button.removeAttribute('disabled'));
    }
    if (!isDraft(event)) return;
    clearTimeout(retry);
    const sent = event.detail.requestConfig.parameters?.text;
    if (event.detail.successful && !event.detail.xhr.responseURL.includes('/sign-in')) {
      form.confirmed = sent;
      form.savedWords = undefined;
      if (read(form)?.text === sent) localStorage.removeItem(key(form));
    } else {
      say(form, words().unsaved);
      retry = setTimeout(() => { if (form.isConnected) save(form); }, 4000);
    }
  });
  for (const failure of ['htmx:sendError', 'htmx:responseError']) {
    document.body.addEventListener(failure, (event) => {
      if (formOf(event) && isSend(event)) document.getElementById('unsent').hidden = false;
    });
  }
  // before the swap, because the new boxes restore text that was not sent
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const form = event.detail.requestConfig.elt.closest('form[data-draft]');
    const { status, responseURL, responseText } = event.detail.xhr;
    const taken = status < 400 && !responseURL.includes('/sign-in') && !responseText.includes('data-refused');
    if (form && taken && isSend(event)) localStorage.removeItem(key(form));
  });
  // if the user has moved to another row meanwhile the focus stays there
  const isElsewhere = () => Boolean(document.activeElement.closest('#rows'));
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id !== 'ticket') return;
    const talk = document.getElementById('talk');
    const post = event.detail.requestConfig?.verb === 'post';
    if (post && talk) talk.scrollTop = talk.scrollHeight;
    const withdrawn = /\/withdrawal$/.test(event.detail.pathInfo?.requestPath || '');
    if (withdrawn) document.getElementById('text')?.focus();
    else if (post && !isElsewhere()) document.getElementById('ticket').focus({ preventScroll: true });
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target.id === 'ticket' || document.getElementById('ticket')?.contains(event.detail.target)) restore();
  });

  setInterval(() => document.querySelectorAll('.takeback[data-until]').forEach((bar) => {
    const left = Math.ceil((Number(bar.dataset.until) - Date.now()) / 1000);
    if (left <= 0) bar.remove();
    else bar.querySelector('.left').textContent = words().pending.replace('{0}', left);
  }), 500);
  restore();
})();
