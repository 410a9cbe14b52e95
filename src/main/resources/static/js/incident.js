// Pages of incidents.
//
// Suggested tickets: once somebody has chosen among them, the list no longer renews itself, so that no choice is lost.
document.addEventListener('change', (event) => {
  const part = event.target.closest('.ticket-picks')?.closest('[data-src]');
  if (part) part.removeAttribute('data-src');
});

// The form: a click on the map is the next point of the last polygon. The text boxes hold what is sent; the map shows them.
document.addEventListener('tanggap:map-drawn', (event) => {
  const form = event.target.closest('.incident-form');
  const { map } = event.detail;
  if (!form || form.dataset.draws) return;
  form.dataset.draws = 'on';
  const { circles, polygons } = form.elements;
  const shapes = L.layerGroup().addTo(map);
  const numbers = (line) => line.trim().split(/[,;\s]+/).map(Number);
  const points = (text) => text.split('\n').filter((line) => line.trim()).map(numbers).filter((point) => point.length === 2 && point.every(Number.isFinite));
  const redraw = () => {
    const style = { color: getComputedStyle(form).getPropertyValue('--red').trim() || '#c0392b', weight: 2, fillOpacity: 0.15 };
    shapes.clearLayers();
    polygons.value.split(/\n\s*\n/).map(points).filter((ring) => ring.length).forEach((ring) => {
      (ring.length > 2 ? L.polygon(ring, style) : L.polyline(ring, style)).addTo(shapes);
      ring.forEach((point) => L.circleMarker(point, { ...style, radius: 4, fillOpacity: 1 }).addTo(shapes));
    });
    circles.value.split('\n').map(numbers).filter((one) => one.length === 3 && one.every(Number.isFinite) && one[2] > 0)
      .forEach(([latitude, longitude, km]) => L.circle([latitude, longitude], { ...style, radius: km * 1000 }).addTo(shapes));
  };
  const write = (text) => { polygons.value = text; redraw(); };
  map.on('click', ({ latlng }) => {
    const before = polygons.value;
    write(before + (before && !before.endsWith('\n') ? '\n' : '') + latlng.lat.toFixed(5) + ', ' + latlng.lng.toFixed(5));
  });
  form.querySelector('[data-draw]').hidden = false;
  form.querySelector('[data-draw-new]').addEventListener('click', () => write(polygons.value.trimEnd() + (polygons.value.trim() ? '\n\n' : '')));
  form.querySelector('[data-draw-back]').addEventListener('click', () => write(polygons.value.trimEnd().split('\n').slice(0, -1).join('\n')));
  circles.addEventListener('input', redraw);
  polygons.addEventListener('input', redraw);
  redraw();
});
