// The settings of balai and areas.
//
// The form of a balai: a click on the map is its position. The boxes hold what is sent.
document.addEventListener('tanggap:map-drawn', (event) => {
  const form = event.target.closest('#settings-balai-form');
  if (!form || form.dataset.points) return;
  form.dataset.points = 'on';
  const { map } = event.detail, { latitude, longitude } = form.elements;
  const mark = L.circleMarker([0, 0], { radius: 8, weight: 3, fillOpacity: 0.5, color: getComputedStyle(form).getPropertyValue('--red').trim() });
  const read = (box) => Number(box.value.replace(',', '.'));
  const show = () => {
    const point = [read(latitude), read(longitude)];
    if (point.every(Number.isFinite)) mark.setLatLng(point).addTo(map);
  };
  map.on('click', ({ latlng }) => {
    latitude.value = latlng.lat.toFixed(5);
    longitude.value = latlng.lng.toFixed(5);
    show();
  });
  [latitude, longitude].forEach((box) => box.addEventListener('input', show));
  show();
});

// The map of responsibilities: kabupaten and kota in the colours of their balai; a click shows the form of one beside
// the map, with Shift of several. Works on the outline that map.js draws.
(() => {
  const NAMES_FROM = 8, MOST_NAMES = 60;
  const outlineOf = (map) => map.dataset.mapOutline || document.querySelector('script[data-outline]').dataset.outline;
  const json = (src) => fetch(src, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then((answer) => answer.json());

  const side = () => document.getElementById('settings-area-side');
  const chosen = () => [...(side()?.querySelectorAll('input[name=area]') || [])].map((input) => input.value);
  const changed = () => (side()?.dataset.changed || '').split(' ').filter(Boolean);

  const select = (code, more) => {
    const now = chosen();
    const wanted = more ? (now.includes(code) ? now.filter((one) => one !== code) : [...now, code]) : [code];
    const address = `/settings/areas?${new URLSearchParams([['programme', side().dataset.programme], ...wanted.map((one) => ['area', one])])}`;
    htmx.ajax('GET', address, { target: '#settings-area-side', select: '#settings-area-side', swap: 'outerHTML' });
    history.replaceState(null, '', address);
  };

  const draw = async (frame, element, map) => {
    const [units, file] = await Promise.all([json(frame.dataset.units), json(outlineOf(element))]);
    const said = new Map(units.map((unit) => [unit.code, unit]));
    const pane = map.createPane('offices');
    pane.style.zIndex = 300;
    const renderer = L.canvas({ pane: 'offices', padding: 0.4 });
    const colour = (name) => getComputedStyle(frame).getPropertyValue(`--office-${name}`).trim();
    const style = (code) => {
      const unit = said.get(code), isChosen = chosen().includes(code);
      const tone = changed().some((one) => one === code || one.startsWith(`${code}.`)) ? 'changed' : unit && unit.tone >= 0 ? unit.tone : 'none';
      return { fillColor: colour(tone), fillOpacity: 0.8, color: colour(isChosen ? 'chosen' : 'line'), weight: isChosen ? 3 : 0.7 };
    };
    const shapes = window.tanggapMap.units(file).map(({ code, polygons }) =>
      Object.assign(L.polygon(polygons, { renderer, pane: 'offices', interactive: false, ...style(code) }), { code }).addTo(map));

    // The canvas of points lies above this one and takes the pointer: what is below it is found here.
    const holds = (ring, { lat, lng }) => ring.reduce((within, a, i) => {
      const b = ring[(i + 1) % ring.length];
      const crosses = (a.lat > lat) !== (b.lat > lat) && lng < ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat) + a.lng;
      return crosses ? !within : within;
    }, false);
    const at = (point) => shapes.find((shape) => shape.getBounds().contains(point)
      && shape.getLatLngs().some((rings) => rings.filter((ring) => holds(ring, point)).length % 2 === 1));
    const words = (code) => {
      const unit = said.get(code), box = document.createElement('div'), name = document.createElement('b'), office = document.createElement('span');
      name.textContent = unit?.name || code;
      office.textContent = unit?.balai || '';
      box.append(name, office);
      return box;
    };
    map.on('click', ({ latlng, originalEvent }) => {
      const shape = at(latlng);
      if (shape) select(shape.code, originalEvent.shiftKey);
    });
    const tip = L.tooltip({ className: 'map-tip', direction: 'top', offset: [0, -8] });
    map.on('mousemove', ({ latlng }) => {
      const shape = at(latlng);
      if (!shape) { map.closeTooltip(tip); return; }
      tip.setContent(words(shape.code)).setLatLng(latlng);
      map.openTooltip(tip);
    });
    map.on('mouseout', () => map.closeTooltip(tip));
    const extent = (box) => (box.getNorth() - box.getSouth()) * (box.getEast() - box.getWest());
    // A name stands on the largest part: the middle of all parts of a kabupaten with islands lies in the sea.
    const middles = new Map(shapes.map((shape) => [shape, shape.getLatLngs().map(([outline]) => L.latLngBounds(outline))
      .reduce((largest, box) => (extent(box) > extent(largest) ? box : largest)).getCenter()]));
    const names = L.layerGroup().addTo(map);
    const write = () => {
      names.clearLayers();
      if (map.getZoom() < NAMES_FROM) return;
      const view = map.getBounds();
      shapes.filter((shape) => view.contains(middles.get(shape))).slice(0, MOST_NAMES).forEach((shape) => {
        L.tooltip({ permanent: true, direction: 'center', className: 'settings-balai-name' }).setLatLng(middles.get(shape))
          .setContent((said.get(shape.code)?.name || '').replace(/^Kabupaten /, '')).addTo(names);
      });
    };
    map.on('moveend', write);
    write();
    const recolour = () => shapes.forEach((shape) => shape.setStyle(style(shape.code)));
    document.addEventListener('htmx:afterSettle', recolour);
    new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    frame.dataset.coloured = 'on';
  };

  document.addEventListener('tanggap:map-drawn', (event) => {
    const frame = event.target.closest('.settings-balai-map[data-units]');
    if (!frame || frame.dataset.draws) return;
    frame.dataset.draws = 'on';
    draw(frame, event.target, event.detail.map).catch((error) => console.error('areas', error));
  });
})();
