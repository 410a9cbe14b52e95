// News arrive without a reload. A list changes by itself only where nobody is pointing; otherwise a quiet line waits.
(() => {
  const queue = document.getElementById('queue');
  if (!queue) return;
  const words = document.getElementById('words').dataset;
  const rows = document.getElementById('rows');
  const fresh = document.getElementById('fresh');
  const tab = queue.dataset.tab;
  const waiting = new Set();
  const counted = new Set();

  const openNumber = () => document.getElementById('ticket')?.dataset.number;

  const fetchRow = async (number) => {
    const answer = await fetch('/queue/rows/' + number, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) return null;
    const holder = document.createElement('template');
    holder.innerHTML = (await answer.text()).trim();
    return holder.content.querySelector('.row');
  };

  const place = (row) => {
    rows.querySelector('.none')?.remove();
    const due = Number(row.dataset.due) || Infinity;
    const before = tab === 'new' ? rows.firstElementChild
      : [...rows.querySelectorAll('.row')].find((other) => (Number(other.dataset.due) || Infinity) > due);
    rows.insertBefore(row, before || rows.querySelector('.more'));
    row.classList.add('just');
    htmx.process(row);
  };

  const add = async (number) => {
    waiting.delete(number);
    if (document.getElementById('row-' + number)) return;
    const row = await fetchRow(number);
    if (row && !document.getElementById('row-' + number)) place(row);
  };

  const showWaiting = () => {
    fresh.hidden = waiting.size === 0;
    fresh.textContent = words.new.replace('{0}', waiting.size);
  };

  const mayMove = () => rows.scrollTop < 8 && !rows.matches(':hover') && !rows.contains(document.activeElement);

  const opened = async (number) => {
    const count = document.getElementById('open-count');
    if (counted.has(number)) return;
    counted.add(number);
    if (/^\d+$/.test(count.textContent) && tab !== 'found') count.textContent = Number(count.textContent) + 1;
    if (tab === 'found') return;
    waiting.add(number);
    if (mayMove()) await add(number);
    showWaiting();
  };

  const changed = async (number) => {
    const old = document.getElementById('row-' + number);
    if (old) {
      const row = await fetchRow(number);
      if (row) {
        row.classList.toggle('sel', old.classList.contains('sel'));
        old.replaceWith(row);
        htmx.process(row);
      }
    }
    if (openNumber() === number) refresh(number);
  };

  // One at a time: a second answer would be swapped into the conversation that the first has just replaced, and be lost.
  let refreshing = false;
  let again = false;
  const refresh = async (number) => {
    if (refreshing) { again = true; return; }
    refreshing = true;
    const talk = document.getElementById('talk');
    const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
    try {
      await htmx.ajax('GET', '/tickets/' + number + '/conversation', { target: '#talk', swap: 'outerHTML' });
      const now = document.getElementById('talk');
      if (now && atEnd) now.scrollTop = now.scrollHeight;
    } finally {
      refreshing = false;
      if (again) { again = false; if (openNumber()) refresh(openNumber()); }
    }
  };

  fresh.addEventListener('click', async () => {
    for (const number of [...waiting]) await add(number);
    showWaiting();
    rows.scrollTop = 0;
  });

  const select = () => {
    const number = openNumber();
    rows.querySelectorAll('.row.sel').forEach((row) => row.classList.remove('sel'));
    const row = number && document.getElementById('row-' + number);
    if (row) { row.classList.add('sel'); row.classList.remove('new'); }
    const title = document.getElementById('ticket')?.dataset.title;
    if (title) document.title = title + ' · Tanggap';
    const talk = document.getElementById('talk');
    if (talk && window.innerWidth >= 800) talk.scrollTop = 0;
  };

  document.body.addEventListener('htmx:afterSwap', (event) => { if (event.detail.target.id === 'ticket') select(); });
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 404) location.assign('/queue');
  });
  document.addEventListener('live:opened', (event) => opened(event.detail));
  document.addEventListener('live:changed', (event) => changed(event.detail));
})();
