// Keyboard shortcuts. They are off while somebody types, and when they are switched off in the preferences. A key clicks
// the element that has it (data-key); actions without a button are in `own`. The list that `?` shows is KeyboardShortcuts on the
// server.
(() => {
  const rows = () => [...document.querySelectorAll('#rows .row')];
  const current = () => rows().findIndex((row) => row === document.activeElement || row.classList.contains('sel'));
  const move = (step) => {
    const list = rows();
    const at = list.indexOf(document.activeElement);
    list[Math.max(0, Math.min(list.length - 1, (at < 0 ? current() : at) + step))]?.focus();
  };
  const focus = (id, tab) => {
    const radio = tab && document.getElementById(tab);
    if (radio) radio.checked = true;
    document.getElementById(id)?.focus();
  };
  // buttons that exist only for their key (data-pick) work while hidden
  const visible = (element) => !element.disabled
    && (element.dataset.pick !== undefined || element.getClientRects().length > 0 || Boolean(element.closest('details:not([open])')?.getClientRects().length));
  // an element of the focused row or of an open form comes before one of the page; data-first comes before both
  const carrier = (key) => {
    const all = [...document.querySelectorAll('[data-key="' + CSS.escape(key) + '"]')].filter(visible);
    return all.find((one) => one.dataset.first !== undefined)
      || all.find((one) => document.activeElement.closest('.row, .line, #sheet')?.contains(one)) || all[0];
  };
  const go = (path, only) => (only && !document.querySelector(only) ? undefined : () => location.assign(path));
  const has = (selector, act) => (document.querySelector(selector) ? act : undefined);
  const own = (key) => ({
    j: () => move(1),
    k: () => move(-1),
    r: has('#text', () => focus('text', 'tab-reply')),
    n: has('#note', () => focus('note', 'tab-note')),
    y: has('[data-suggest-all], [data-primary]', () => document.querySelector('[data-suggest-all], [data-primary]').click()),
    w: has('.answer', () => { const d = document.querySelector('.answer'); d.open = !d.open; }),
    '/': has('#q', () => focus('q')),
    '?': has('#keys', () => document.getElementById('keys').showModal()),
    '.': has('[data-key="b"]', () => carrier('b')?.click()),
    'g i': go('/queue'),
    'g m': has('a[href*="tab=mine"]', () => location.assign(document.querySelector('a[href*="tab=mine"]').href)),
    'g p': go('/phone', '#phone-badge'),
    'g u': go('/mentions', '#mention-badge'),
    'g r': has('#ring-open', () => document.getElementById('ring-open').click()),
  }[key]);

  const press = (key) => {
    const named = carrier(key);
    if (named) { named.click(); if (named.matches('summary')) named.focus(); return true; }
    const act = own(key);
    act?.();
    return Boolean(act);
  };
  window.tanggapKeys = { press, can: (key) => Boolean(carrier(key) || own(key)) };

  // between a key and the form that it opens, typed keys are meant for the form
  let opening = false;
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.target?.id === 'sheet' && event.detail.requestConfig.verb === 'get') opening = true;
  });
  for (const end of ['htmx:afterSettle', 'htmx:sendError', 'htmx:responseError', 'htmx:sendAbort']) {
    document.body.addEventListener(end, () => { opening = false; });
  }
  // An answer without content, or a form that is replaced before it has settled, says nothing more.
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.target?.id === 'sheet') setTimeout(() => { opening = false; }, 300);
  });

  let before = '';
  const shortcutsOff = () => document.getElementById('words')?.dataset.keys === 'off';
  const shut = (except) => document.querySelectorAll('details[open].answer, details[open].drop, details[open].me, details[open].quiet-hours')
    .forEach((d) => { if (!d.contains(except)) d.open = false; });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, dialog');
    if (event.key === 'Escape') {
      const menu = event.target.closest('details[open].answer, details[open].drop, details[open].me, details[open].quiet-hours');
      shut(null);
      if (menu) menu.querySelector('summary').focus();
      else if (typing && !event.target.closest('dialog')) event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || shortcutsOff() || opening) return;
    if (event.key === 'Enter' && before !== 'g') { before = ''; return; }
    const pair = before === 'g' ? 'g ' + event.key : event.key;
    if (press(pair)) { event.preventDefault(); before = ''; return; }
    before = event.key.length === 1 ? event.key : before;
  });
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-open]');
    if (opener) document.getElementById(opener.dataset.open).showModal();
    const target = event.target.closest('[data-focus]');
    const box = target && document.getElementById(target.dataset.focus);
    if (box) { event.preventDefault(); box.focus(); box.scrollIntoView({ block: 'center' }); }
    shut(event.target);
  });
})();
