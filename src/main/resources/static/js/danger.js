// A person in danger: while an alert is on the page it sounds, at once and every half minute, and the page's title says so.
(() => {
  const EVERY = 30000;
  let sounded = '';
  let timer = 0;
  let audio;

  const shown = () => document.querySelector('#danger [data-danger]')?.dataset.danger || '';

  // Two short tones. A browser that has not been touched yet stays silent; the alert is announced all the same.
  const sound = () => {
    try {
      audio = audio || new AudioContext();
      [0, 0.25].forEach((at) => {
        const tone = audio.createOscillator();
        const gain = audio.createGain();
        tone.frequency.value = 880;
        gain.gain.value = 0.12;
        tone.connect(gain).connect(audio.destination);
        tone.start(audio.currentTime + at);
        tone.stop(audio.currentTime + at + 0.15);
      });
    } catch { /* no sound on this machine */ }
  };

  const ring = () => {
    const alert = shown();
    document.title = (alert ? '⚠ ' : '') + document.title.replace(/^⚠ /, '');
    if (alert === sounded) return;
    sounded = alert;
    clearInterval(timer);
    if (!alert) return;
    sound();
    timer = setInterval(sound, EVERY);
  };

  document.body.addEventListener('htmx:afterSettle', ring);
  ring();
})();
