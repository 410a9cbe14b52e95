// One stream of news for the whole page; every behaviour listens to the document.
// live:opened and live:changed carry the number of a ticket, live:ring the id of a call; live:phone only says "ask again".
(() => {
  let source;
  let patience = 1000;
  let phoneWaits = false;

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent('live:' + name, { detail }));

  // A busy exchange rings all the time: the figures are asked for every two seconds at most, and never left behind.
  const phone = () => {
    if (phoneWaits) return;
    phoneWaits = true;
    setTimeout(() => { phoneWaits = false; tell('phone'); }, 2000);
  };

  const listen = () => {
    source = new EventSource('/events');
    source.addEventListener('hello', () => {
      patience = 1000;
      const back = document.body.dataset.live === 'off';
      document.body.dataset.live = 'on';
      if (back) { tell('phone'); tell('ring', 0); }
    });
    source.addEventListener('opened', (event) => tell('opened', JSON.parse(event.data).number));
    source.addEventListener('changed', (event) => tell('changed', JSON.parse(event.data).number));
    source.addEventListener('ring', (event) => tell('ring', JSON.parse(event.data).call));
    source.addEventListener('phone', phone);
    source.onerror = () => {
      document.body.dataset.live = 'off';
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
