// Tells the server that this page shows a ticket and is visible, and whether somebody types; shows who else does.
(() => {
  const EVERY = 10000;
  const WRITING = 20000;
  let number = null;
  let typedAt = 0;
  let told = null;

  const now = () => document.getElementById('composer')?.dataset.number || null;
  const token = () => document.querySelector('#composer [name=_csrf]')?.value || '';
  const writes = () => Date.now() - typedAt < WRITING;
  const form = (fields) => {
    const data = new FormData();
    data.set('_csrf', token());
    Object.entries(fields).forEach(([name, value]) => data.set(name, value));
    return data;
  };

  const show = async (answer) => {
    if (!answer.ok || answer.redirected) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const line = holder.content.querySelector('#presence');
    const old = document.getElementById('presence');
    if (line && old && old.innerHTML.trim() !== line.innerHTML.trim()) old.replaceChildren(...line.childNodes);
  };
  const ask = async (method, body) => {
    const mine = number;
    try {
      const answer = await fetch('/tickets/' + mine + '/presence', { method, body, headers: { 'HX-Request': 'true' } });
      if (mine === number) await show(answer);
    } catch { /* the line is gone: the stream of news says so */ }
  };
  const beat = () => {
    if (!number || document.visibilityState !== 'visible') return;
    told = writes();
    ask('POST', form({ writes: told }));
  };
  const leave = () => {
    if (!number || told === null) return;
    navigator.sendBeacon('/tickets/' + number + '/presence/end', form({}));
    told = null;
  };
  const follow = () => {
    const open = now();
    if (open === number) return;
    leave();
    number = open;
    typedAt = 0;
    beat();
  };

  document.addEventListener('input', (event) => {
    if (event.target.id !== 'text' || !event.target.value.trim()) return;
    typedAt = Date.now();
    if (told !== true) beat();
  });
  document.addEventListener('live:presence', (event) => { if (event.detail === number) ask('GET'); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') beat(); else leave(); });
  document.body.addEventListener('htmx:afterSettle', follow);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', (event) => { if (event.persisted) beat(); });
  setInterval(beat, EVERY);
  follow();
})();
