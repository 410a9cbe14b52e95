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

  // How a unit is drawn now; read once for all of them.
  const styles = (frame, said) => {
    const computed = getComputedStyle(frame), seen = new Set(chosen()), moved = changed(), colours = new Map();
    const colour = (name) => {
      if (!colours.has(name)) colours.set(name, computed.getPropertyValue(`--office-${name}`).trim());
      return colours.get(name);
    };
    const tone = (code) => {
      const unit = said.get(code);
      return moved.some((one) => one === code || one.startsWith(`${code}.`)) ? 'changed' : unit && unit.tone >= 0 ? unit.tone : 'none';
    };
    return (code) => ({
      fillColor: colour(tone(code)), fillOpacity: 0.8, color: colour(seen.has(code) ? 'chosen' : 'line'), weight: seen.has(code) ? 3 : 0.7 });
  };

  // What is in view comes first; whoever moves on meets the rest, which follows in slices.
  const isNear = ({ polygons }, view) => polygons.some(([outline]) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    outline.forEach(([lat, lng]) => {
      box[0] = Math.min(box[0], lat);
      box[1] = Math.min(box[1], lng);
      box[2] = Math.max(box[2], lat);
      box[3] = Math.max(box[3], lng);
    });
    return view.intersects([[box[0], box[1]], [box[2], box[3]]]);
  });

  const draw = async (frame, element, map) => {
    const [units, outline] = await Promise.all([json(frame.dataset.units), window.tanggapMap.detailed(element)]);
    const said = new Map(units.map((unit) => [unit.code, unit]));
    const pane = map.createPane('offices');
    pane.style.zIndex = 300;
    const renderer = L.canvas({ pane: 'offices', padding: 0.4 });
    const isOver = () => !element.isConnected;
    let style = styles(frame, said);
    const shapes = [];
    const add = ({ code, polygons }) => shapes.push(
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
    const middles = new Map();
    const middleOf = (shape) => {
      if (!middles.has(shape)) {
        middles.set(shape, shape.getLatLngs().map(([outline]) => L.latLngBounds(outline))
          .reduce((largest, box) => (extent(box) > extent(largest) ? box : largest)).getCenter());
      }
      return middles.get(shape);
    };
    const names = L.layerGroup().addTo(map);
    const name = (shape) => L.tooltip({ permanent: true, direction: 'center', className: 'settings-balai-name' }).setLatLng(middleOf(shape))
      .setContent((said.get(shape.code)?.name || '').replace(/^Kabupaten /, '')).addTo(names);
    // Each name measures its place on the page, which takes a moment: a later call ends this one.
    let writing = null;
    const write = () => {
      const mine = writing = {};
      names.clearLayers();
      if (map.getZoom() < NAMES_FROM) return Promise.resolve();
      const view = map.getBounds();
      const inView = shapes.filter((shape) => view.intersects(shape.getBounds()) && view.contains(middleOf(shape)));
      return window.tanggapMap.inSlices(inView.slice(0, MOST_NAMES), name, () => writing !== mine || isOver());
    };
    map.on('moveend', write);
    const recolour = () => {
      style = styles(frame, said);
      shapes.forEach((shape) => shape.setStyle(style(shape.code)));
    };
    document.addEventListener('htmx:afterSettle', recolour);
    new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);

    const view = map.getBounds().pad(0.4), near = [], far = [];
    await window.tanggapMap.inSlices(outline.units(), (unit) => (isNear(unit, view) ? near : far).push(unit), isOver);
    await window.tanggapMap.inSlices(near, add, isOver);
    await write();
    frame.dataset.coloured = 'on';
    await window.tanggapMap.inSlices(far, add, isOver);
    if (!isOver() && !view.contains(map.getBounds())) await write();
  };

  document.addEventListener('tanggap:map-drawn', (event) => {
    const frame = event.target.closest('.settings-balai-map[data-units]');
    if (!frame || frame.dataset.draws) return;
    frame.dataset.draws = 'on';
    draw(frame, event.target, event.detail.map).catch((error) => console.error('areas', error));
  });
})();
