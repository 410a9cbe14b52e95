// Clocks count on between two requests, with the same texts and colours as on the server (TimeLeftFormatter).
(() => {
  const words = document.getElementById('words').dataset;
  const fill = (text, ...args) => args.reduce((t, arg, i) => t.replace('{' + i + '}', arg), text);
  const span = (ms) => {
    const minutes = Math.floor(ms / 60000);
    if (minutes < 60) return fill(words.minutes, minutes);
    if (minutes < 1440) return fill(words.hours, Math.floor(minutes / 60), minutes % 60);
    return fill(words.days, Math.floor(minutes / 1440));
  };
  const tick = () => {
    const now = Date.now();
    document.querySelectorAll('.clock[data-due]').forEach((clock) => {
      const due = Number(clock.dataset.due);
      if (!due) return;
      const left = due - now;
      const tone = left < 0 ? 'late' : now < Number(clock.dataset.warn) ? 'calm' : 'warn';
      const text = left < 0 ? fill(words.late, span(-left)) : span(left);
      const shown = clock.querySelector('.words');
      if (shown.textContent !== text) shown.textContent = text;
      clock.classList.remove('calm', 'warn', 'late');
      clock.classList.add(tone);
    });
  };
  setInterval(tick, 15000);
})();
