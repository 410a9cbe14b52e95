// Changes appear without a reload. The list changes by itself only while nobody points at it; otherwise a line says how
// many changes there are.
(() => {
  const queue = document.getElementById('queue');
  if (!queue) return;
  const words = document.getElementById('words').dataset;
  const rows = document.getElementById('rows');
  const fresh = document.getElementById('fresh');
  const isSearch = queue.dataset.kind === 'found';
  // A search result has no order by queue: its rows are requested wherever they are.
  const tab = isSearch ? 'new' : queue.dataset.tab;
  const waiting = new Map();
  const asked = new Set();

  const openNumber = () => document.getElementById('ticket')?.dataset.number;
  const isPointedAt = () => rows.matches(':hover') || rows.contains(document.activeElement);
  const mayMove = () => rows.scrollTop < 8 && !isPointedAt();
  const due = (line) => Number(line.dataset.due) || Infinity;
  const comesBefore = (line, other) => tab === 'new' ? Number(line.dataset.id) > Number(other.dataset.id)
    : due(line) < due(other) || due(line) === due(other) && Number(line.dataset.id) < Number(other.dataset.id);
  const lines = () => [...rows.querySelectorAll('.line:not(.gone)')];

  const place = (line) => {
    rows.querySelector('.none')?.remove();
    rows.insertBefore(line, lines().find((other) => comesBefore(line, other)) || rows.querySelector('.more'));
    htmx.process(line);
  };

  const add = (number, line) => {
    waiting.delete(number);
    document.getElementById('line-' + number)?.remove();
    place(line);
    line.querySelector('.row').classList.add('just');
  };

  const showWaiting = () => {
    fresh.hidden = waiting.size === 0;
    fresh.textContent = words.new.replace('{0}', waiting.size);
  };

  // Rows that no longer belong here fade, and stay as long as somebody points at the list.
  const removeGone = () => { if (!isPointedAt()) rows.querySelectorAll('.line.gone').forEach((line) => line.remove()); };

  const renew = (old, line) => {
    const focused = old.contains(document.activeElement);
    line.querySelector('.row').classList.toggle('sel', old.querySelector('.row').classList.contains('sel'));
    const box = line.querySelector('.pick input');
    if (box) box.checked = old.querySelector('.pick input').checked;
    const stays = due(old) === due(line) || isSearch || isPointedAt();
    old.replaceWith(line);
    htmx.process(line);
    if (!stays) { line.remove(); place(line); }
    if (focused) line.querySelector('.row').focus();
  };

  const isFurtherDown = (line) => {
    const last = lines().at(-1);
    return rows.querySelector('.more') && last && comesBefore(last, line);
  };

  const settle = (number, line) => {
    const old = document.getElementById('line-' + number);
    if (old && line) renew(old, line);
    else if (old && !isSearch) { old.classList.add('gone'); waiting.delete(number); setTimeout(removeGone, 1200); }
    else if (!line) waiting.delete(number);
    else if (!isSearch && !isFurtherDown(line)) {
      waiting.set(number, line);
      if (mayMove()) add(number, line);
    }
  };

  const count = (answer) => answer.querySelectorAll('small[data-count]').forEach((told) => {
    queue.querySelectorAll('[data-count="' + told.dataset.count + '"]').forEach((shown) => {
      if (shown.textContent !== told.textContent) shown.textContent = told.textContent;
    });
  });

  const ask = async () => {
    const numbers = [...asked].slice(0, 60);
    numbers.forEach((number) => asked.delete(number));
    const answer = await fetch('/queue/news?tab=' + encodeURIComponent(tab) + numbers.map((n) => '&n=' + n).join(''),
      { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    count(holder.content);
    numbers.forEach((number) => settle(number, holder.content.querySelector('#line-' + number)));
    showWaiting();
  };

  // Rows at once, but not more often than every two seconds; the counts once more when no further change comes.
  let timer = 0;
  let last = 0;
  let settlesAt = Date.now() + 1500;
  const schedule = () => {
    if (timer) return;
    const soonest = Math.max(last + 2000, asked.size ? 0 : settlesAt);
    timer = setTimeout(async () => {
      last = Date.now();
      try { await ask(); } finally { timer = 0; }
      if (asked.size || last < settlesAt) schedule();
    }, Math.max(150, soonest - Date.now()));
  };
  const news = (number) => {
    asked.add(number);
    settlesAt = Date.now() + 2200;
    clearTimeout(timer);
    timer = 0;
    schedule();
  };
  schedule();

  // One request at a time: a second response would be swapped into the timeline that the first has just replaced, and be
  // lost. Not while a form waits for its response: an update replaces the form, and the out-of-band parts of the response
  // would be lost, or an older response would replace the update.
  let refreshing = false;
  let again = false;
  const answering = () => document.querySelector('#ticket .htmx-request');
  const refresh = async (number) => {
    if (refreshing || answering()) { again = true; return; }
    refreshing = true;
    const talk = document.getElementById('talk');
    const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
    const path = '/tickets/' + number + '/conversation';
    talk.addEventListener('htmx:beforeSwap', (event) => {
      if (event.detail.pathInfo.requestPath !== path || (talk.isConnected && !answering())) return;
      event.detail.shouldSwap = false;
      again = true;
    });
    try {
      await htmx.ajax('GET', path, { target: '#talk', swap: 'outerHTML' });
      const now = document.getElementById('talk');
      if (now && atEnd) now.scrollTop = now.scrollHeight;
    } finally {
      refreshing = false;
      catchUp();
    }
  };
  const catchUp = () => {
    if (!again || refreshing || answering()) return;
    again = false;
    if (openNumber()) refresh(openNumber());
  };
  document.addEventListener('htmx:afterRequest', () => setTimeout(catchUp));

  fresh.addEventListener('click', () => {
    [...waiting].forEach(([number, line]) => add(number, line));
    showWaiting();
    rows.scrollTop = 0;
  });
  rows.addEventListener('pointerleave', () => setTimeout(removeGone, 300));
  rows.addEventListener('focusout', () => setTimeout(removeGone, 300));

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
  document.addEventListener('live:opened', (event) => news(event.detail));
  document.addEventListener('live:changed', (event) => {
    news(event.detail);
    if (openNumber() === event.detail) refresh(event.detail);
  });
})();
