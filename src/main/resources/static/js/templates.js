// Reply templates: "/" in an empty line or the button opens the list, typing filters it, Enter inserts the text.
// A shortcut that is typed in full is chosen before all others.
(() => {
  const list = () => document.getElementById('templates');
  const filter = () => document.getElementById('template-filter');
  const text = () => document.getElementById('text');
  const items = () => [...list().querySelectorAll('li')].filter((item) => !item.hidden).map((item) => item.firstElementChild);
  let slash = -1;

  const shown = () => {
    const words = filter().value.toLowerCase().split(/\s+/).filter(Boolean);
    list().querySelectorAll('li').forEach((item) => {
      const known = (item.textContent + ' ' + item.dataset.words).toLowerCase();
      item.hidden = !words.every((word) => known.includes(word));
    });
    const typed = filter().value.trim().toLowerCase();
    point(items().find((one) => typed && one.closest('li').dataset.shortcut === typed) ?? items()[0]);
  };
  const point = (item) => {
    list().querySelectorAll('.at').forEach((one) => one.classList.remove('at'));
    item?.classList.add('at');
    item?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step) => {
    const all = items();
    const at = all.findIndex((one) => one.classList.contains('at'));
    point(all[(at + step + all.length) % all.length]);
  };
  const close = () => { list().open = false; text()?.focus(); };

  const insert = (words) => {
    const box = text();
    const from = slash >= 0 && box.value[slash] === '/' ? slash : box.selectionStart;
    const to = slash >= 0 && box.value[slash] === '/' ? slash + 1 : box.selectionEnd;
    box.setRangeText(words, from, to, 'end');
    slash = -1;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    const gap = box.value.search(/\[(lengkapi|sebutkan|isi|complete|name|fill in)\b/i);
    if (gap >= 0) box.setSelectionRange(gap, box.value.indexOf(']', gap) + 1);
  };
  const take = async (button) => {
    const answer = await fetch(button.dataset.template);
    if (!answer.ok || answer.redirected) return;
    insert(await answer.text());
    used(button.dataset.template);
  };
  // counted when the answer is sent
  const used = (address) => {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'used', value: decodeURIComponent(address.split('/').pop()) });
    text()?.form?.append(field);
  };

  document.addEventListener('input', (event) => {
    if (event.target.id === 'template-filter') { shown(); return; }
    if (event.target.id !== 'text' || event.inputType !== 'insertText' || event.data !== '/' || !list()) return;
    const at = event.target.selectionStart - 1;
    const line = event.target.value.slice(event.target.value.lastIndexOf('\n', at - 1) + 1, at);
    if (line.trim()) return;
    slash = at;
    list().open = true;
  });
  document.addEventListener('toggle', (event) => {
    if (event.target.id !== 'templates' || !event.target.open) return;
    filter().value = '';
    shown();
    filter().focus();
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.target.id !== 'template-filter') return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1); }
    else if (event.key === 'Enter') { event.preventDefault(); list().querySelector('.at')?.click(); }
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(); }
  }, true);
  // in the capture phase: otherwise the button would submit its form, as it does without script
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-template]');
    if (button) { event.preventDefault(); event.stopPropagation(); take(button); }
    if (event.target.closest('.templates a')) list().open = false;
    if (event.target.closest('[data-close-macro]')) { event.preventDefault(); document.getElementById('macro').replaceChildren(); text()?.focus(); }
  }, true);
})();
