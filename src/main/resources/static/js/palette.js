// Command palette (Ctrl-K). Actions of this page are its own buttons (data-key, data-act) with their text; the server finds
// the rest. The pattern is an ARIA combobox with a listbox; the dialog returns the focus when it closes.
(() => {
  const dialog = document.getElementById('palette');
  if (!dialog) return;
  const text = document.getElementById('palette-text');
  const list = document.getElementById('palette-list');
  const RECENT = 'palette:recent';
  let at = -1;
  let asked = 0;
  let timer;

  const options = () => [...list.querySelectorAll('[role=option]')];
  const point = (next) => {
    const all = options();
    if (!all.length) { at = -1; text.removeAttribute('aria-activedescendant'); return; }
    at = (next + all.length) % all.length;
    all.forEach((option, i) => { option.id = 'found-' + i; option.setAttribute('aria-selected', String(i === at)); });
    text.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  };

  const words = (element) => (element.getAttribute('aria-label') || element.querySelector('span')?.textContent || element.title
    || element.textContent).trim();
  const shown = (element) => element.getClientRects().length > 0 || element.closest('details:not([open])')?.getClientRects().length;
  const matches = (name) => {
    const known = name.toLowerCase().split(/[^\p{L}\d]+/u);
    return text.value.toLowerCase().split(/\s+/).filter(Boolean).every((word) => known.some((one) => one.startsWith(word)));
  };
  const option = (name, more, key, act) => {
    const one = document.createElement('div');
    one.setAttribute('role', 'option');
    one.setAttribute('aria-selected', 'false');
    one.append(Object.assign(document.createElement('span'), { className: 'name', textContent: name }));
    if (more) one.append(Object.assign(document.createElement('small'), { className: 'soft', textContent: more }));
    if (key) one.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    one.act = act;
    return one;
  };
  const group = (title, all) => {
    if (!all.length) return null;
    const box = document.createElement('div');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', title);
    box.append(Object.assign(document.createElement('div'), { className: 'title', textContent: title, ariaHidden: 'true' }), ...all);
    return box;
  };

  const actions = () => {
    const seen = new Set();
    const all = [];
    document.querySelectorAll('[data-key], [data-act]').forEach((element) => {
      const name = words(element);
      if (dialog.contains(element) || !name || seen.has(name) || !shown(element) || element.disabled || !matches(name)) return;
      seen.add(name);
      all.push(option(name, '', element.dataset.key, () => element.click()));
    });
    document.querySelectorAll('#keys [data-press]').forEach((line) => {
      const name = line.dataset.words;
      if (seen.has(name) || !matches(name) || !window.tanggapKeys?.can(line.dataset.press)) return;
      seen.add(name);
      all.push(option(name, '', line.dataset.press, () => window.tanggapKeys.press(line.dataset.press)));
    });
    return all.slice(0, text.value.trim() ? 9 : 6);
  };
  const queues = () => [...document.querySelectorAll('.tabs a[href], .others a[href]')]
    .filter((link) => link.getAttribute('href') !== '#' && text.value.trim() && matches(words(link)))
    .slice(0, 9).map((link) => { const one = option(words(link), '', '', null); one.dataset.href = link.getAttribute('href'); return one; });
  const recent = () => {
    try { return text.value.trim() ? [] : JSON.parse(sessionStorage.getItem(RECENT) || '[]'); } catch { return []; }
  };
  const remember = (href, name) => {
    if (!href) return;
    const all = [{ href, name }, ...recent0().filter((one) => one.href !== href)].slice(0, 5);
    sessionStorage.setItem(RECENT, JSON.stringify(all));
  };
  const recent0 = () => { try { return JSON.parse(sessionStorage.getItem(RECENT) || '[]'); } catch { return []; } };

  const draw = (found) => {
    const first = [
      group(list.dataset.recent, recent().map((one) => { const o = option(one.name, '', '', null); o.dataset.href = one.href; return o; })),
      group(list.dataset.actions, actions()), group(list.dataset.queues, queues())].filter(Boolean);
    list.replaceChildren(...first, ...found);
    if (!document.querySelector('[data-act=assignment]')) list.querySelector('[data-group=people]')?.remove();
    const count = options().length;
    document.getElementById('palette-none').hidden = count > 0;
    const status = document.getElementById('palette-count');
    status.textContent = status.dataset.words.replace('{0}', count);
    point(0);
  };
  const ask = async () => {
    const mine = (asked += 1);
    const answer = await fetch('/palette?q=' + encodeURIComponent(text.value.trim()), { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (mine !== asked || !answer?.ok || answer.redirected) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const building = holder.content.querySelector('[data-building]');
    const notice = document.getElementById('palette-building');
    notice.hidden = !building;
    notice.textContent = building?.textContent ?? '';
    building?.remove();
    draw(holder.content.children);
  };

  // Assigns the open ticket to a colleague, as the assignment form does.
  const assign = (person) => {
    const number = document.getElementById('ticket').dataset.number;
    const head = document.getElementById('thead');
    htmx.ajax('POST', '/tickets/' + number + '/assignment', { target: '#sheet', swap: 'outerHTML', values: {
      to: 'person-' + person, version: head.querySelector('[name=version]')?.value || '',
      _csrf: document.querySelector('#composer [name=_csrf], #thead [name=_csrf]').value } });
  };
  const take = (one) => {
    if (!one) return;
    const { href, person } = one.dataset;
    const name = one.querySelector('.name').textContent;
    dialog.close();
    if (href) { remember(href, name); location.assign(href); }
    else if (person) assign(person);
    else one.act?.();
  };

  const open = () => {
    if (dialog.open) { dialog.close(); return; }
    dialog.showModal();
    text.value = '';
    draw([]);
    ask();
  };
  text.addEventListener('input', () => {
    draw([...list.querySelectorAll('[data-group]')].filter((one) => one.dataset.group !== 'search'));
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  text.addEventListener('keydown', (event) => {
    const act = { ArrowDown: () => point(at + 1), ArrowUp: () => point(at - 1), Enter: () => take(options()[at]),
      PageDown: () => point(Math.min(at + 8, options().length - 1)), PageUp: () => point(Math.max(at - 8, 0)) }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => take(event.target.closest('[role=option]')));
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); }
  });
  document.addEventListener('click', (event) => { if (event.target.closest('[data-palette]')) open(); });
})();
