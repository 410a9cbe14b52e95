// "@" in a note offers colleagues who may see the ticket: the ARIA combobox pattern.
(() => {
  const WORD = /(?:^|[\s(])@([\p{L}\d._-]*)$/u;
  let list = null;
  let at = 0;
  let asked = 0;

  const options = () => [...list.querySelectorAll('[role=option]')];
  const close = (box) => {
    list?.remove();
    list = null;
    box?.removeAttribute('aria-activedescendant');
    box?.removeAttribute('aria-controls');
  };
  const point = (box, next) => {
    const all = options();
    at = (next + all.length) % all.length;
    all.forEach((option, i) => { option.id = 'colleague-' + i; option.setAttribute('aria-selected', String(i === at)); });
    box.setAttribute('aria-activedescendant', 'colleague-' + at);
  };
  const take = (box, option) => {
    const before = box.value.slice(0, box.selectionStart).replace(/@[\p{L}\d._-]*$/u, '@' + option.dataset.value + ' ');
    box.value = before + box.value.slice(box.selectionStart);
    box.setSelectionRange(before.length, before.length);
    close(box);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const open = async (box, word) => {
    const mine = (asked += 1);
    const answer = await fetch(box.dataset.mention + '?q=' + encodeURIComponent(word)).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== asked) return;
    close(box);
    const html = await answer.text();
    if (!html.includes('role="option"')) return;
    list = document.createElement('ul');
    list.id = 'colleagues';
    list.className = 'options colleagues';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.getAttribute('aria-label'));
    list.innerHTML = html;
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => { const o = event.target.closest('[role=option]'); if (o) take(box, o); });
    box.insertAdjacentElement('afterend', list);
    box.setAttribute('aria-controls', list.id);
    point(box, 0);
  };
  document.addEventListener('input', (event) => {
    const box = event.target;
    if (!box.dataset?.mention || !event.isTrusted) return;
    const word = WORD.exec(box.value.slice(0, box.selectionStart));
    if (word) open(box, word[1]); else { asked += 1; close(box); }
  });
  document.addEventListener('keydown', (event) => {
    if (!list || !event.target.dataset?.mention) return;
    const act = { ArrowDown: () => point(event.target, at + 1), ArrowUp: () => point(event.target, at - 1),
      Tab: () => take(event.target, options()[at]), Escape: () => close(event.target) }[event.key]
      || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey ? () => take(event.target, options()[at]) : null);
    if (act) { event.preventDefault(); event.stopPropagation(); act(); }
  }, true);
  document.addEventListener('focusout', (event) => { if (event.target.dataset?.mention) close(event.target); });
})();
