// One event stream for the whole page; every script listens to events of the document.
// live:opened and live:changed carry the number of a ticket, live:ring the id of a call; live:danger that somebody in danger waits or was taken care of; live:command names what changed at the command center; live:channels that a channel or a limit changed, live:alarm that the limit of the whole house did; live:phone only says that phone data has changed.
// A stream that ends is opened again from the last event id, so that nothing is missed.
(() => {
  let source;
  // the position of the change feed when the page was rendered
  let lastId = document.getElementById('words')?.dataset.heard || '';
  let reconnectDelay = 1000;
  const busy = new Set();

  const dispatch = (name, detail) => document.dispatchEvent(new CustomEvent('live:' + name, { detail }));

  // A busy PBX, or a flood of mails, sends events all the time: the figures are requested every two seconds at most, and always once at the end.
  const seldom = (name) => {
    if (busy.has(name)) return;
    busy.add(name);
    setTimeout(() => { busy.delete(name); dispatch(name); }, 2000);
  };

  const showConnectionLost = (isLost) => {
    const line = document.getElementById('lost');
    if (line) line.hidden = !isLost;
  };

  const connected = () => {
    reconnectDelay = 1000;
    const back = document.body.dataset.live === 'off';
    document.body.dataset.live = 'on';
    showConnectionLost(false);
    if (back) { dispatch('phone'); dispatch('ring', 0); dispatch('danger'); dispatch('command'); dispatch('channels'); dispatch('alarm'); }
  };

  // Many tabs are open, and this one made room. It listens again when somebody looks at it; if somebody does, later.
  let resting = 0;
  const wake = () => {
    if (!resting || document.visibilityState !== 'visible') return;
    clearTimeout(resting);
    resting = 0;
    listen();
  };
  const rest = () => {
    source.close();
    document.body.dataset.live = 'off';
    resting = setTimeout(wake, 30000);
  };
  document.addEventListener('visibilitychange', wake);

  const listen = () => {
    source = new EventSource('/events' + (lastId ? '?since=' + lastId : ''));
    const on = (name, act) => source.addEventListener(name, (event) => { lastId = event.lastEventId || lastId; act(event); });
    on('hello', connected);
    on('opened', (event) => dispatch('opened', JSON.parse(event.data).number));
    on('changed', (event) => {
      const news = JSON.parse(event.data);
      dispatch('changed', news.number);
      if (news.kind === 'noted') dispatch('noted', news.number);
    });
    on('ring', (event) => dispatch('ring', JSON.parse(event.data).call));
    on('phone', () => seldom('phone'));
    on('channels', () => seldom('channels'));
    on('alarm', () => dispatch('alarm'));
    on('danger', () => dispatch('danger'));
    on('command', (event) => dispatch('command', JSON.parse(event.data).what));
    on('presence', (event) => dispatch('presence', JSON.parse(event.data).number));
    on('stale', () => location.reload());
    on('rest', rest);
    source.onerror = () => {
      document.body.dataset.live = 'off';
      setTimeout(() => showConnectionLost(document.body.dataset.live !== 'on'), 5000);
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, reconnectDelay + Math.random() * 1000);
      reconnectDelay = Math.min(reconnectDelay * 2, 30000);
    };
  };

  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.responseURL.includes('/sign-in')) { event.detail.shouldSwap = false; location.reload(); }
  });
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', (event) => { if (event.persisted) listen(); });
  listen();
})();
