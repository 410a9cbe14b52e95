// Hands stay on the keyboard. Keys are asleep while somebody types.
(() => {
  const rows = () => [...document.querySelectorAll('#rows .row')];
  const current = () => rows().findIndex((row) => row === document.activeElement || row.classList.contains('sel'));
  const move = (step) => {
    const list = rows();
    const at = list.indexOf(document.activeElement);
    const next = list[Math.max(0, Math.min(list.length - 1, (at < 0 ? current() : at) + step))];
    next?.focus();
  };
  const focus = (id, tab) => {
    const radio = tab && document.getElementById(tab);
    if (radio) radio.checked = true;
    document.getElementById(id)?.focus();
  };
  let before = '';
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    r: () => { if (before === 'g') document.getElementById('ring-open')?.click(); else focus('text', 'tab-reply'); },
    p: () => { if (before === 'g' && document.getElementById('phone-badge')) location.assign('/phone'); },
    n: () => focus('note', 'tab-note'),
    y: () => {
      const primary = document.querySelector('[data-suggest-all], [data-primary]');
      if (primary) primary.click();
    },
    w: () => { const d = document.querySelector('.answer'); if (d) d.open = !d.open; },
    '/': () => focus('q'),
    '?': () => document.getElementById('keys').showModal(),
    i: () => { if (before === 'g') location.assign('/queue'); },
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=radio]), textarea, select, dialog');
    if (event.key === 'Escape') {
      document.querySelectorAll('details[open].answer, details[open].drop, details[open].me').forEach((d) => { d.open = false; });
      if (typing) event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const named = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (named) { event.preventDefault(); named.click(); before = ''; return; }
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
    before = event.key;
  });
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-open]');
    if (opener) document.getElementById(opener.dataset.open).showModal();
    const target = event.target.closest('[data-focus]');
    const box = target && document.getElementById(target.dataset.focus);
    if (box) { event.preventDefault(); box.focus(); box.scrollIntoView({ block: 'center' }); }
    document.querySelectorAll('details[open].answer, details[open].drop, details[open].me').forEach((d) => {
      if (!d.contains(event.target)) d.open = false;
    });
  });
})();
