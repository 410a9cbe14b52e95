// The picture of an incident: the map follows the figures; on a wall the panels take turns.
(() => {
  document.addEventListener('command:renewed', (event) => {
    if (!event.detail.id.endsWith('-figures')) return;
    document.querySelectorAll('.map').forEach((map) => map.dispatchEvent(new Event('tanggap:map-refresh')));
    show();
  });

  const TURN = 12000;
  let turn = 0;
  const show = () => {
    const slides = [...document.querySelectorAll('[data-slides] .slide')];
    slides.forEach((slide, n) => slide.classList.toggle('on', n === turn % slides.length));
  };
  if (document.querySelector('[data-slides]')) {
    document.body.classList.add('turning');
    show();
    setInterval(() => { turn++; show(); }, TURN);
  }
})();
