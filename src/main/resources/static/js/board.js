// The national board: follows tickets as well as the command center, and calls somebody for emergencies that nobody took:
// by sound and notification where the viewer allowed both with one button, and always by the page's title. In the hours that
// the viewer keeps quiet only the title says it. A notification carries no words of citizens: it lies on locked screens.
(() => {
  const EVERY = 60000;
  const board = () => document.getElementById('board');
  if (!board()) return;
  const button = document.getElementById('board-sound');
  const words = button?.dataset || {};
  const title = document.title.replace(/^⚠ /, '');
  let known = new Set(board().dataset.untaken.split(' ').filter(Boolean));
  let audio;

  const minutes = (text) => { const [hours, rest] = text.split(':').map(Number); return hours * 60 + rest; };
  const isQuiet = () => {
    const from = localStorage.getItem('board:quiet-from');
    const to = localStorage.getItem('board:quiet-to');
    if (!from || !to || from === to) return false;
    const now = new Date().getHours() * 60 + new Date().getMinutes();
    return minutes(from) < minutes(to) ? now >= minutes(from) && now < minutes(to) : now >= minutes(from) || now < minutes(to);
  };
  const isOn = () => localStorage.getItem('board:sound') === 'on';

  const sound = () => {
    try {
      audio = audio || new AudioContext();
      [0, 0.3, 0.6].forEach((at) => {
        const tone = audio.createOscillator();
        const gain = audio.createGain();
        tone.frequency.value = 660;
        gain.gain.value = 0.12;
        tone.connect(gain).connect(audio.destination);
        tone.start(audio.currentTime + at);
        tone.stop(audio.currentTime + at + 0.2);
      });
      document.body.dataset.sounded = String(Number(document.body.dataset.sounded || 0) + 1);
    } catch { /* no sound on this machine */ }
  };

  const notify = (count) => {
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    const note = new Notification(words.title, { body: words.text.replace('{0}', count), tag: 'tanggap-board', renotify: true });
    note.onclick = () => { window.focus(); document.getElementById('board-needs')?.scrollIntoView(); note.close(); };
  };

  const call = (count) => { if (isOn() && !isQuiet()) { sound(); notify(count); } };

  const show = () => {
    const untaken = board().dataset.untaken.split(' ').filter(Boolean);
    const count = Number(board().dataset.count);
    const danger = document.querySelector('#danger [data-danger]') ? '⚠ ' : ''; // as danger.js writes it
    document.title = danger + (count > 0 ? '(' + count + ') ' : '') + title;
    if (untaken.some((number) => !known.has(number))) call(count);
    known = new Set(untaken);
  };

  const say = () => {
    if (!button) return;
    const blocked = isOn() && 'Notification' in window && Notification.permission === 'denied';
    button.setAttribute('aria-pressed', String(isOn()));
    button.querySelector('span').textContent = blocked ? words.blocked : isOn() ? words.on : words.off;
  };

  button?.addEventListener('click', async () => {
    localStorage.setItem('board:sound', isOn() ? 'off' : 'on');
    say();
    if (!isOn()) return;
    sound();
    if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
    say();
  });

  ['quiet-from', 'quiet-to'].forEach((id) => {
    const field = document.getElementById(id);
    if (!field) return;
    field.value = localStorage.getItem('board:' + id) || '';
    field.addEventListener('change', () => localStorage.setItem('board:' + id, field.value));
  });

  const changed = () => document.dispatchEvent(new CustomEvent('live:command', { detail: ['board'] }));
  document.addEventListener('live:opened', changed);
  document.addEventListener('live:changed', changed);
  document.addEventListener('command:renewed', (event) => {
    if (event.detail.id !== 'board') return;
    show();
    document.querySelector('.nation-map .map')?.dispatchEvent(new CustomEvent('tanggap:map-refresh', { bubbles: true }));
  });
  setInterval(changed, EVERY);
  setInterval(() => { if (Number(board().dataset.count) > 0) call(Number(board().dataset.count)); }, EVERY);

  // On the wall the two halves take turns where both do not fit.
  if (document.body.classList.contains('board-wall')) {
    let face = 0;
    setInterval(() => { face = 1 - face; document.body.dataset.face = String(face); }, 15000);
    document.body.dataset.face = '0';
  }
  say();
  show();
})();
