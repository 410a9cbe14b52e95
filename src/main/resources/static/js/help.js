// The tour points at the part of the page it speaks of: marks it, and brings it into view.
(() => {
  const tour = document.getElementById('tour');
  const part = tour?.dataset.points && document.querySelector(tour.dataset.points);
  if (!tour) return;
  if (part) {
    part.classList.add('tour-at');
    if (part.getClientRects().length) part.scrollIntoView({ block: 'nearest' });
  }
  tour.focus({ preventScroll: true });
  tour.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tour.querySelector('.tour-do form:last-child button').click();
  });
})();
