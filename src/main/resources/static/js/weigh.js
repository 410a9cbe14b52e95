// Counts message segments at every key, like Segments on the server; the server confirms a moment later and shows the
// messages.
(() => {
  const basic = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
    + '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
  const extension = new Set('\f^{}\\[~]|€');
  const septets = (c) => (basic.has(c) ? 1 : extension.has(c) ? 2 : 0);

  const weigh = (text) => {
    const characters = [...text];
    const gsm = characters.every((c) => septets(c) > 0);
    const units = gsm ? septets : (c) => c.length;
    const [alone, joined] = gsm ? [160, 153] : [70, 67];
    const total = characters.reduce((sum, c) => sum + units(c), 0);
    if (total <= alone) return { total, full: alone, count: total ? 1 : 0 };
    let count = 1;
    let used = 0;
    for (const c of characters) {
      if (used + units(c) > joined) { count += 1; used = 0; }
      used += units(c);
    }
    return { total, full: count * joined, count };
  };

  const money = (sum) => sum.toLocaleString(document.documentElement.lang === 'en' ? 'en' : 'id', { maximumFractionDigits: 2 });
  const fill = (words, ...args) => args.reduce((text, arg, n) => text.replace('{' + n + '}', arg), words);

  const show = (box) => {
    const output = document.querySelector('#weight .sum');
    if (!output) return;
    const words = box.value.trim();
    const text = words ? box.dataset.before + words + box.dataset.after : '';
    if (box.dataset.weigh !== 'sms') {
      output.textContent = fill(box.dataset.words, text.length, box.dataset.longest);
      return;
    }
    const { total, full, count } = weigh(text);
    output.textContent = fill(box.dataset.words, total, full, count, box.dataset.currency + ' ' + money(count * Number(box.dataset.price)));
  };

  document.addEventListener('input', (event) => { if (event.target.matches?.('[data-weigh]')) show(event.target); });
  // The button of the preview closes it again.
  document.addEventListener('click', (event) => {
    const shown = event.target.closest('[data-preview]') && document.querySelector('#weight .preview[open]');
    if (!shown) return;
    event.preventDefault();
    event.stopPropagation();
    open = false;
    shown.open = false;
  }, true);
  document.addEventListener('click', (event) => {
    const plain = event.target.closest('[data-plain]');
    const box = plain && document.querySelector('[data-weigh]');
    if (!box) return;
    box.value = plain.dataset.plain;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  });
  // An open preview stays open when the server sends a new one.
  let open = false;
  document.addEventListener('toggle', (event) => { if (event.target.matches?.('.preview')) open = event.target.open; }, true);
  const settle = (event) => {
    const preview = document.querySelector('#weight .preview');
    if (preview && (open || event?.detail?.requestConfig?.elt?.matches?.('[data-preview]'))) preview.open = true;
  };
  document.body.addEventListener('htmx:afterSwap', settle);
  document.querySelectorAll('[data-weigh]').forEach((box) => { if (box.value) show(box); });
})();
