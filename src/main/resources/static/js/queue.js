// Selects rows: by checkbox, by x and Shift-x (the buttons with these keys), and ranges with Shift.
(() => {
  const rows = document.getElementById('rows');
  const form = document.getElementById('bulk');
  if (!rows || !form) return;
  const shown = document.getElementById('bulk-count');
  const more = document.getElementById('bulk-more');
  let last = null;

  const lines = () => [...rows.querySelectorAll('.line:not(.gone)')];
  const box = (line) => line.querySelector('.pick input');
  const current = () => document.activeElement.closest('#rows .line') || rows.querySelector('.row.sel')?.closest('.line');

  const say = () => {
    const count = lines().filter((line) => box(line).checked).length;
    shown.textContent = shown.dataset.words.replace('{0}', count);
    if (!count) more.replaceChildren();
  };

  const upTo = (line) => {
    const all = lines();
    const from = all.indexOf(last);
    const to = all.indexOf(line);
    if (from < 0) box(line).checked = true;
    else all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => { box(one).checked = true; });
  };

  const pick = (how) => {
    const line = current();
    if (!line) return;
    if (how === 'range') upTo(line);
    else box(line).checked = !box(line).checked;
    last = line;
    say();
  };

  document.addEventListener('click', (event) => {
    const key = event.target.closest('[data-pick]');
    if (key) pick(key.dataset.pick);
    const line = event.target.matches?.('.pick input') && event.target.closest('.line');
    if (line) {
      if (event.shiftKey && event.target.checked) upTo(line);
      last = line;
      say();
    }
  });
  form.addEventListener('reset', () => setTimeout(say));
  more.addEventListener('htmx:afterSwap', () => more.querySelector('input, select')?.focus());
  say();
})();
