// The layers of a document (docs/maps.md) on a map, with a legend that shows and hides them.
(() => {
  const shared = window.tanggapMap ||= {};
  const TONES = { places: 'place', balai: 'balai', stores: 'store', people: 'person', tickets: 'ticket', rings: 'ring', routes: 'route', hazard: 'hazard', areas: 'area' };
  const BIN = 44;
  // Layers of places and balai with so few features have names on the map.
  const NAMED = 8;

  shared.layers = (map, element) => {
    const screen = map.getContainer();
    const pane = (name, z) => { map.createPane(name).style.zIndex = z; return L.canvas({ pane: name, padding: 0.4 }); };
    const under = pane('under', 350), over = pane('over', 420);
    const hidden = new Set(), groups = new Map();
    let doc = { layers: [] }, legend = null;

    const colours = new Map();
    const colour = (tone) => {
      if (!colours.has(tone)) colours.set(tone, shared.colour(screen, tone));
      return colours.get(tone);
    };
    const toneOf = (layer, feature) => feature?.tone || TONES[layer.kind] || 'place';
    const words = (feature) => {
      const box = document.createElement('div');
      const title = document.createElement('b');
      title.textContent = feature.label;
      box.append(title);
      if (feature.text) { const line = document.createElement('span'); line.textContent = feature.text; box.append(line); }
      return box;
    };
    const marked = (shape, feature) => Object.assign(shape, { said: feature });
    // One tooltip and one listener for a whole layer: ten thousand of each would cost seconds.
    const speaking = (shapes) => {
      const group = L.featureGroup(shapes);
      const of = (shape) => shape.said || Object.values(shape._eventParents || {}).find((parent) => parent.said)?.said;
      group.bindTooltip((shape) => words(of(shape) || { label: '' }), { sticky: true, className: 'map-tip' });
      group.on('click', (event) => {
        const feature = of(event.propagatedFrom || event.layer);
        if (!feature) return;
        if (feature.zoom) map.setView(event.latlng, map.getZoom() + 2);
        else if (feature.href) location.assign(feature.href);
        else L.popup().setLatLng(event.latlng).setContent(words(feature)).openOn(map);
      });
      return group;
    };

    // People: a quiet disc with their number, drawn before what lies on the same point.
    const crowd = (layer, feature) => layer.kind === 'people' && feature.weight > 1
      ? { radius: Math.min(17, 5 + 2.2 * Math.log2(feature.weight + 1)), below: feature.weight, fillOpacity: 0.3, weight: 0.6 } : {};
    const point = (layer, feature) => {
      const fill = colour(toneOf(layer, feature));
      const name = (layer.kind === 'places' || layer.kind === 'balai') && layer.features.length <= NAMED ? feature.label : '';
      return marked(shared.symbol([feature.lat, feature.lon], layer.kind, { renderer: over, pane: 'over', color: colour('edge'), fillColor: fill,
        name, halo: colour('land'), text: colour('name'), ...crowd(layer, feature) }), feature);
    };
    const line = (layer, feature) => {
      const style = { color: colour(toneOf(layer, feature)), weight: 1.8, dashArray: '5 5' };
      return marked(L.polyline(feature.path, { renderer: under, pane: 'under', ...style }), feature);
    };
    const ring = (layer, feature) => {
      const style = { color: colour(toneOf(layer, feature)), weight: 1.2, dashArray: '2 5', fill: false, interactive: false };
      const circle = L.circle([feature.lat, feature.lon], { renderer: under, pane: 'under', radius: feature.metres, ...style });
      const top = [feature.lat + feature.metres / 110574, feature.lon];
      const label = L.tooltip({ permanent: true, direction: 'center', className: 'map-ring', pane: 'tooltipPane' }).setLatLng(top).setContent(words({ label: feature.label }));
      return L.layerGroup(feature.label ? [circle, label] : [circle]);
    };
    const area = (layer, feature) => {
      const tone = colour(toneOf(layer, feature));
      const shape = L.geoJSON(feature.geometry, { renderer: under, pane: 'under', style: { renderer: under, pane: 'under', color: tone, weight: 1.4, fillColor: tone, fillOpacity: 0.16 } });
      shape.eachLayer((part) => marked(part, feature));
      return shape;
    };

    // Tickets as density: those within some 44 px of the screen are one circle with their number. Only those in view
    // and a little around are drawn.
    const density = (layer) => {
      const bins = new Map(), view = map.getBounds().pad(0.4);
      for (const feature of layer.features) {
        if (!view.contains([feature.lat, feature.lon])) continue;
        const at = map.project([feature.lat, feature.lon]);
        const key = `${Math.floor(at.x / BIN)} ${Math.floor(at.y / BIN)}`;
        const bin = bins.get(key) || { x: 0, y: 0, weight: 0, features: [] };
        const weight = feature.weight || 1;
        bin.x += at.x * weight; bin.y += at.y * weight; bin.weight += weight; bin.features.push(feature);
        bins.set(key, bin);
      }
      return [...bins.values()].map((bin) => {
        const first = bin.features[0], many = bin.features.length > 1;
        const feature = many ? { zoom: true, label: `${layer.label}: ${bin.weight}`, text: [...new Set(bin.features.map((f) => f.label))].slice(0, 5).join(', ') } : first;
        const worst = bin.features.find((f) => f.tone) || first;
        const tone = colour(toneOf(layer, worst));
        const shape = shared.symbol(map.unproject([bin.x / bin.weight, bin.y / bin.weight]), 'tickets', { renderer: over, pane: 'over',
          radius: Math.min(21, 5 + 2.2 * Math.log2(bin.weight + 1)), count: bin.weight, color: colour('edge'), fillColor: tone, fillOpacity: 0.88, ink: colour('ink') });
        return marked(shape, feature);
      });
    };

    const MAKE = { rings: ring, routes: line, hazard: area, areas: area };
    const build = (layer) => (layer.kind === 'tickets' ? density(layer) : layer.features.map((feature) => (MAKE[layer.kind] || point)(layer, feature)));

    const place = (layer) => {
      groups.get(layer.id)?.remove();
      if (hidden.has(layer.id)) return;
      groups.set(layer.id, speaking(build(layer)).addTo(map));
    };
    const toggle = (layer, on) => {
      if (on) hidden.delete(layer.id); else hidden.add(layer.id);
      place(layer);
    };
    const explain = () => {
      legend?.remove();
      const layers = doc.layers.filter((layer) => layer.features.length && layer.label);
      if (layers.length < 2) return;
      legend = document.createElement('div');
      legend.className = 'map-legend';
      for (const layer of layers) {
        const row = document.createElement('label'), box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: !hidden.has(layer.id) });
        box.addEventListener('change', () => toggle(layer, box.checked));
        const mark = document.createElement('i');
        mark.className = `map-mark ${layer.kind}`;
        row.append(box, mark, layer.label);
        legend.append(row);
      }
      element.querySelector('.map-screen').after(legend);
    };
    const show = (next) => {
      const known = new Set(doc.layers.map((layer) => layer.id));
      next.layers.forEach((layer) => { if (!known.has(layer.id) && layer.shown === false) hidden.add(layer.id); });
      doc.layers.forEach((layer) => { groups.get(layer.id)?.remove(); groups.delete(layer.id); });
      doc = next;
      doc.layers.forEach(place);
      explain();
    };
    map.on('moveend', () => doc.layers.filter((layer) => layer.kind === 'tickets').forEach(place));
    return { show, recolour: () => { colours.clear(); doc.layers.forEach(place); } };
  };
})();
