// What receivers signed, in the telephone's own database until the server has it. Used by the page and by its worker.
// Each signing has a key of its own: sent twice, the server records it once.
self.deliveryOutbox = (() => {
  const open = () => new Promise((done, failed) => {
    const asked = indexedDB.open('tanggap-delivery', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('outbox', { keyPath: 'key' });
      asked.result.createObjectStore('drafts', { keyPath: 'path' });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const run = async (store, mode, action) => {
    const database = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction(store, mode);
        const asked = action(transaction.objectStore(store));
        transaction.oncomplete = () => done(asked && asked.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
    } finally { database.close(); }
  };
  const put = (store, value) => run(store, 'readwrite', (one) => one.put(value));
  const get = (store, key) => run(store, 'readonly', (one) => one.get(key));
  const all = (store) => run(store, 'readonly', (one) => one.getAll());
  const remove = (store, key) => run(store, 'readwrite', (one) => one.delete(key));

  const tell = (what) => {
    const channel = new BroadcastChannel('delivery');
    channel.postMessage(what);
    channel.close();
  };

  const post = (item) => {
    const form = new FormData();
    form.append('handover', JSON.stringify({ ...item.signed, offline: item.offline || item.tries > 0 }));
    form.append('signature', item.signature, 'signature.png');
    item.photos.forEach((photo, n) => form.append('photo', photo, `photo-${n}.jpg`));
    return fetch(item.path + '/handovers', { method: 'POST', body: form });
  };

  // What was sent is remembered for a week, so that a page that opens without network says so.
  const forget = async () => {
    const old = new Date(Date.now() - 7 * 24 * 3600 * 1000).toISOString();
    for (const item of await all('outbox')) {
      if (item.state === 'sent' && item.signed.at < old) await remove('outbox', item.key);
    }
  };

  // The first that cannot be sent for lack of network ends the round; what the server refuses stays, with its reason.
  const round = async () => {
    await forget();
    const waiting = (await all('outbox')).filter((item) => item.state === 'waiting')
      .sort((a, b) => a.signed.at < b.signed.at ? -1 : 1);
    for (const item of waiting) {
      let answer;
      try { answer = await post(item); } catch { answer = null; }
      if (!answer || answer.status >= 500 || answer.status === 429) {
        await put('outbox', { ...item, tries: item.tries + 1 });
        tell({ changed: item.path });
        return false;
      }
      let said = {};
      try { said = await answer.json(); } catch { said = { state: 'refused', reason: String(answer.status) }; }
      if (said.state === 'accepted') {
        await put('outbox', { ...item, state: 'sent', said, signature: null, photos: [] });
        tell({ accepted: item.path, key: item.key });
      } else {
        await put('outbox', { ...item, state: said.state === 'conflict' ? 'conflict' : 'refused', said });
      }
      tell({ changed: item.path });
    }
    return true;
  };

  const send = () => navigator.locks ? navigator.locks.request('delivery-outbox', round) : round();
  return { put, get, all, remove, send };
})();
