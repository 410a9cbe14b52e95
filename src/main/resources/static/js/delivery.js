// A receiver signs for goods, with or without network. What is typed and drawn is kept at every step; what is signed goes
// to the outbox first and is sent from there.
(() => {
  const box = self.deliveryOutbox;
  const path = location.pathname;
  const words = document.getElementById('words').dataset;
  const form = document.getElementById('handover');
  const find = (id) => document.getElementById(id);
  const say = (text, value) => text.replace('{0}', value);
  const whole = (input) => /^(\d{1,10}|\d{1,3}(\.\d{3}){1,3})$/.test(input.value.trim())
    ? Number(input.value.replaceAll('.', '').trim()) : NaN;
  const lines = () => [...form.querySelectorAll('.line-goods')];
  let strokes = [];
  let photos = [];
  let replaces = null;
  let version = Number(document.body.dataset.version);

  // goods
  const amounts = (line) => ({
    open: Number(line.dataset.open),
    received: whole(line.querySelector('.received')),
    damaged: whole(line.querySelector('.damaged')),
  });
  const shown = () => {
    let items = 0;
    for (const line of lines()) {
      const { open, received, damaged } = amounts(line);
      const missing = open - received;
      line.classList.toggle('short', missing > 0);
      line.querySelector('.missing').textContent = missing > 0 ? ' · ' + say(words.missing, missing) : '';
      if (received > 0 || damaged > 0) items++;
    }
    find('go-words').textContent = say(words.button, items);
  };
  form.addEventListener('click', (event) => {
    const step = event.target.closest('[data-step]');
    if (!step) return;
    const input = step.parentElement.querySelector('.received');
    const open = Number(step.closest('.line-goods').dataset.open);
    input.value = Math.min(open, Math.max(0, (whole(input) || 0) + Number(step.dataset.step)));
    shown();
    draft();
  });

  // signature
  const canvas = find('sign');
  const pen = canvas.getContext('2d');
  const draw = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 4;
    pen.lineCap = pen.lineJoin = 'round';
    pen.strokeStyle = '#17202e';
    for (const stroke of strokes) {
      pen.beginPath();
      stroke.forEach(([x, y], n) => n ? pen.lineTo(x, y) : pen.moveTo(x, y));
      if (stroke.length === 1) pen.lineTo(stroke[0][0] + 1, stroke[0][1]);
      pen.stroke();
    }
  };
  const spot = (event) => {
    const place = canvas.getBoundingClientRect();
    return [(event.clientX - place.left) * canvas.width / place.width,
      (event.clientY - place.top) * canvas.height / place.height];
  };
  let drawing = false;
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    strokes.push([spot(event)]);
    draw();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    strokes.at(-1).push(spot(event));
    draw();
  });
  const lift = () => { if (drawing) { drawing = false; draft(); } };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  find('clear').addEventListener('click', () => { strokes = []; draw(); draft(); });

  // photos: the file is made smaller by shrink.js first, which then leaves the button usable
  const showPhotos = () => {
    find('photos').replaceChildren(...photos.map((photo, n) => {
      const image = document.createElement('img');
      image.alt = say(words.photo, n + 1);
      const reader = new FileReader();
      reader.onload = () => { image.src = reader.result; };
      reader.readAsDataURL(photo);
      return image;
    }));
  };
  find('photo').addEventListener('change', async (event) => {
    const input = event.target;
    await new Promise((done) => setTimeout(done));
    while (form.querySelector('button:disabled')) await new Promise((done) => setTimeout(done, 50));
    photos = [...photos, ...input.files].slice(0, 5);
    input.value = '';
    showPhotos();
    draft();
  });

  // the draft
  const draft = () => box.put('drafts', {
    path, strokes, photos, replaces, version,
    receiver: form.receiver.value, phone: form.phone.value, note: form.note.value,
    goods: Object.fromEntries(lines().map((line) => [line.dataset.lot,
      [line.querySelector('.received').value, line.querySelector('.damaged').value]])),
  });
  const restore = (kept) => {
    strokes = kept.strokes;
    photos = kept.photos;
    replaces = kept.replaces;
    form.receiver.value = kept.receiver;
    form.phone.value = kept.phone;
    form.note.value = kept.note;
    for (const line of lines()) {
      const amount = kept.goods[line.dataset.lot];
      if (amount) [line.querySelector('.received').value, line.querySelector('.damaged').value] = amount;
    }
  };
  form.addEventListener('input', () => { shown(); draft(); });

  // sign
  const wrong = (text) => {
    find('problem').textContent = text;
    find('problem').hidden = !text;
    return Boolean(text);
  };
  const problem = () => {
    const all = lines().map(amounts);
    const fit = all.every((one) => one.received >= 0 && one.damaged >= 0 && one.received + one.damaged <= one.open);
    if (!fit || !all.some((one) => one.received + one.damaged > 0)) return words.needGoods;
    if (!form.receiver.value.trim()) return words.needName;
    return strokes.flat().length < 4 ? words.needSign : '';
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (wrong(problem())) return;
    find('go').disabled = true;
    const signature = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const key = crypto.randomUUID ? crypto.randomUUID()
      : [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, '0')).join('');
    const old = replaces;
    await box.put('outbox', {
      key, path, state: 'waiting', tries: 0, offline: !navigator.onLine, signature, photos,
      code: document.body.dataset.code,
      signed: {
        key, version, replaces: old, at: new Date().toISOString(),
        receiver: form.receiver.value.trim(), phone: form.phone.value.trim(), note: form.note.value.trim(),
        lines: Object.fromEntries(lines().map((line) => [line.dataset.lot, amounts(line)])
          .filter(([, one]) => one.received + one.damaged > 0)
          .map(([lot, one]) => [lot, { received: one.received, damaged: one.damaged }])),
      },
    });
    if (old) await box.remove('outbox', old);
    await box.remove('drafts', path);
    replaces = null;
    find('go').disabled = false;
    await state();
    send();
  });

  // what became of it
  const result = (kind, text) => {
    const section = find('result');
    section.className = kind;
    section.hidden = !text;
    section.textContent = text;
    form.hidden = Boolean(text);
  };
  const state = async () => {
    const all = await box.all('outbox');
    const waiting = all.filter((item) => item.state === 'waiting').length;
    find('net').hidden = navigator.onLine && !waiting;
    find('net').querySelector('.offline').hidden = navigator.onLine;
    find('waiting').textContent = waiting ? say(words.waiting, waiting) : '';
    const own = all.filter((item) => item.path === path).sort((a, b) => a.signed.at < b.signed.at ? 1 : -1)[0];
    if (replaces) return;
    if (!own || (own.state === 'sent' && own.said.version <= Number(document.body.dataset.version))) return;
    if (own.state === 'sent') {
      result('sent', words.sent);
      offer(words.rest, () => location.reload());
    } else if (own.state === 'waiting') {
      result('kept', words.kept);
    } else {
      result('conflict', (own.state === 'conflict' ? words.conflict : words.refused) + own.said.reason);
      offer(words.partly, () => correct(own));
    }
  };
  const offer = (text, action) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', action);
    find('result').append(document.createElement('br'), button);
  };
  // the same signing once more, with what is still on the way
  const correct = (item) => {
    replaces = item.key;
    version = item.said.version || version;
    form.receiver.value = item.signed.receiver;
    form.phone.value = item.signed.phone;
    form.note.value = item.signed.note;
    photos = item.photos;
    strokes = [];
    for (const line of lines()) {
      const open = item.said.open ? item.said.open[line.dataset.lot] || 0 : Number(line.dataset.open);
      line.dataset.open = open;
      line.querySelector('.received').value = Math.min(open, (item.signed.lines[line.dataset.lot] || {}).received || 0);
      line.querySelector('.damaged').value = 0;
    }
    find('result').hidden = true;
    form.hidden = false;
    showPhotos();
    draw();
    shown();
    draft();
  };

  const send = async () => {
    try {
      const all = await box.send();
      if (!all && 'serviceWorker' in navigator) {
        const worker = await navigator.serviceWorker.ready;
        if (worker.sync) await worker.sync.register('handovers');
      }
    } catch { /* the next round tries again */ }
    await state();
  };
  new BroadcastChannel('delivery').addEventListener('message', (event) => {
    if (event.data.accepted === path) keep();
    state();
  });
  addEventListener('online', send);
  addEventListener('offline', state);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
  setInterval(() => { if (navigator.onLine) send(); }, 20000);

  const start = async () => {
    const kept = await box.get('drafts', path);
    if (kept) restore(kept);
    draw();
    showPhotos();
    shown();
    if (!lines().length || find('ended')) form.hidden = true;
    await state();
    send();
  };
  start();

  const keep = async () => {
    if (!('serviceWorker' in navigator) || !navigator.onLine) return;
    const worker = await navigator.serviceWorker.ready;
    worker.active.postMessage({ keep: location.href });
  };
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data.kept) { find('ready').hidden = false; document.body.dataset.ready = 'true'; }
    });
    navigator.serviceWorker.register('/delivery/worker.js', { scope: '/delivery/' })
      .then(keep)
      .catch(() => { /* without a worker the page needs network to open; the outbox works all the same */ });
  }
})();
