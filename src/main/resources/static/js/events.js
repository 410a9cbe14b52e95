// One stream of news for the whole page; every behaviour listens to the document.
// live:opened and live:changed carry the number of a ticket, live:ring the id of a call; live:phone only says "ask again".
// A stream that ends is begun again where it was heard last, so that nothing is missed meanwhile.
(() => {
  let source;
  // where the news stood when the page was drawn
  let heard = document.getElementById('words')?.dataset.heard || '';
  let patience = 1000;
  let phoneWaits = false;

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent('live:' + name, { detail }));

  // A busy exchange rings all the time: the figures are asked for every two seconds at most, and never left behind.
  const phone = () => {
    if (phoneWaits) return;
    phoneWaits = true;
    setTimeout(() => { phoneWaits = false; tell('phone'); }, 2000);
  };

  const lost = (isLost) => {
    const line = document.getElementById('lost');
    if (line) line.hidden = !isLost;
  };

  const hello = () => {
    patience = 1000;
    const back = document.body.dataset.live === 'off';
    document.body.dataset.live = 'on';
    lost(false);
    if (back) { tell('phone'); tell('ring', 0); }
  };

  const listen = () => {
    source = new EventSource('/events' + (heard ? '?since=' + heard : ''));
    const on = (name, act) => source.addEventListener(name, (event) => { heard = event.lastEventId || heard; act(event); });
    on('hello', hello);
    on('opened', (event) => tell('opened', JSON.parse(event.data).number));
    on('changed', (event) => {
      const news = JSON.parse(event.data);
      tell('changed', news.number);
      if (news.kind === 'noted') tell('noted', news.number);
    });
    on('ring', (event) => tell('ring', JSON.parse(event.data).call));
    on('phone', phone);
    on('presence', (event) => tell('presence', JSON.parse(event.data).number));
    on('stale', () => location.reload());
    source.onerror = () => {
      document.body.dataset.live = 'off';
      setTimeout(() => lost(document.body.dataset.live !== 'on'), 5000);
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, patience + Math.random() * 1000);
      patience = Math.min(patience * 2, 30000);
    };
  };

  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.responseURL.includes('/sign-in')) { event.detail.shouldSwap = false; location.reload(); }
  });
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', (event) => { if (event.persisted) listen(); });
  listen();
})();
