// Parts of a page that follow the command center: <section id="stock" data-about="stock site:12" data-src="/…">.
// When something that data-about names has changed, the part is requested again: at most every two seconds, and not while
// somebody types in it. "stock" in data-about means any stock, "stock:12" that of one site.
(() => {
  const QUIET = 2000;
  const waiting = new Map();

  const concerns = (part, changed) => part.dataset.about.split(' ')
    .some((about) => changed.some((what) => what === about || what.startsWith(about + ':')));

  const isBusy = (part) => part.contains(document.activeElement) && document.activeElement.matches('input,select,textarea');

  const renew = async (id) => {
    const part = document.getElementById(id);
    if (!part) { waiting.delete(id); return; }
    if (isBusy(part)) { waiting.set(id, setTimeout(() => renew(id), QUIET)); return; }
    try {
      const answer = await fetch(part.dataset.src, { headers: { 'HX-Request': 'true' } });
      if (!answer.ok || answer.redirected) return;
      const holder = document.createElement('template');
      holder.innerHTML = await answer.text();
      const fresh = holder.content.getElementById(id);
      if (!fresh) return;
      const scrolled = [...part.querySelectorAll('.scrolls')].map((box) => box.scrollTop);
      fresh.renewedAt = Date.now();
      part.replaceWith(fresh);
      fresh.querySelectorAll('.scrolls').forEach((box, n) => { box.scrollTop = scrolled[n] || 0; });
      htmx.process(fresh);
      document.dispatchEvent(new CustomEvent('command:renewed', { detail: fresh }));
    } finally {
      waiting.delete(id);
    }
  };

  const parts = () => [...document.querySelectorAll('[data-about][data-src][id]')];
  const schedule = (part) => {
    if (!waiting.has(part.id)) waiting.set(part.id, setTimeout(() => renew(part.id), QUIET));
  };

  // Clocks run without any change: data-every says after how many seconds a part is requested again in any case.
  const born = Date.now();
  setInterval(() => parts().forEach((part) => {
    const every = Number(part.dataset.every || 0) * 1000;
    if (every && !document.hidden && Date.now() - (part.renewedAt || born) > every) { part.renewedAt = Date.now(); schedule(part); }
  }), 5000);

  // Tickets change all the time: their figures follow by the same rule.
  const aboutTickets = () => parts().filter((part) => part.dataset.about.split(' ').includes('tickets')).forEach(schedule);
  document.addEventListener('live:opened', aboutTickets);
  document.addEventListener('live:changed', aboutTickets);
  document.addEventListener('live:command', (event) =>
    parts().filter((part) => !event.detail || concerns(part, event.detail)).forEach(schedule));
})();
// On a narrow screen the open tab may lie beyond the edge of its row: it is brought into it.
document.querySelectorAll('.tabs [aria-current=page]').forEach((tab) => {
  const row = tab.parentElement;
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
});
