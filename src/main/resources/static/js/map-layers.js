// The layers of a document (docs/maps.md) on a map, with a legend that shows and hides them.
(() => {
  const shared = window.tanggapMap ||= {};
  const TONES = { places: 'place', balai: 'balai', stores: 'store', people: 'person', tickets: 'ticket', rings: 'ring', routes: 'route', hazard: 'hazard', areas: 'area' };
  const BIN = 44;

  shared.layers = (map, element) => {
    const screen = map.getContainer();
    const pane = (name, z) => { map.createPane(name).style.zIndex = z; return L.canvas({ pane: name, padding: 0.4 }); };
    const under = pane('under', 350), over = pane('over', 420);
    const hidden = new Set(), groups = new Map();
    let doc = { layers: [] }, legend = null;

    const colour = (tone) => shared.colour(screen, tone);
    const toneOf = (layer, feature) => feature?.tone || TONES[layer.kind] || 'place';
    const words = (feature) => {
      const box = document.createElement('div');
      const title = document.createElement('b');
      title.textContent = feature.label;
      box.append(title);
      if (feature.text) { const line = document.createElement('span'); line.textContent = feature.text; box.append(line); }
      return box;
    };
    const speaks = (shape, feature, always) => {
      if (!feature.label) return shape;
      shape.bindTooltip(() => words(feature), { sticky: !always, className: 'map-tip' });
      shape.on('click', () => {
        if (feature.href) location.assign(feature.href);
        else shape.bindPopup(words(feature), { closeButton: true }).openPopup();
      });
      return shape;
    };

    const point = (layer, feature) => {
      const fill = colour(toneOf(layer, feature));
      return speaks(shared.symbol([feature.lat, feature.lon], layer.kind, { renderer: over, pane: 'over', color: colour('edge'), fillColor: fill }), feature);
    };
    const line = (layer, feature) => {
      const style = { color: colour(toneOf(layer, feature)), weight: 1.8, dashArray: '5 5' };
      return speaks(L.polyline(feature.path, { renderer: under, pane: 'under', ...style }), feature);
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
      return speaks(shape, feature);
    };

    // Tickets as density: those within some 44 px of the screen are one circle with their number.
    const density = (layer) => {
      const bins = new Map();
      for (const feature of layer.features) {
        const at = map.project([feature.lat, feature.lon]);
        const key = `${Math.floor(at.x / BIN)} ${Math.floor(at.y / BIN)}`;
        const bin = bins.get(key) || { x: 0, y: 0, weight: 0, features: [] };
        const weight = feature.weight || 1;
        bin.x += at.x * weight; bin.y += at.y * weight; bin.weight += weight; bin.features.push(feature);
        bins.set(key, bin);
      }
      return [...bins.values()].map((bin) => {
        const first = bin.features[0], many = bin.features.length > 1;
        const feature = many ? { label: `${layer.label}: ${bin.weight}`, text: [...new Set(bin.features.map((f) => f.label))].slice(0, 5).join(', ') } : first;
        const worst = bin.features.find((f) => f.tone) || first;
        const tone = colour(toneOf(layer, worst));
        const shape = shared.symbol(map.unproject([bin.x / bin.weight, bin.y / bin.weight]), 'tickets', { renderer: over, pane: 'over',
          radius: Math.min(21, 5 + 2.2 * Math.log2(bin.weight + 1)), count: bin.weight, color: colour('edge'), fillColor: tone, fillOpacity: 0.88, ink: colour('ink') });
        speaks(shape, feature);
        if (many) shape.off('click').on('click', () => map.setView(shape.getLatLng(), map.getZoom() + 2));
        return shape;
      });
    };

    const MAKE = { rings: ring, routes: line, hazard: area, areas: area };
    const build = (layer) => (layer.kind === 'tickets' ? density(layer) : layer.features.map((feature) => (MAKE[layer.kind] || point)(layer, feature)));

    const place = (layer) => {
      groups.get(layer.id)?.remove();
      if (hidden.has(layer.id)) return;
      groups.set(layer.id, L.layerGroup(build(layer)).addTo(map));
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
    map.on('zoomend', () => doc.layers.filter((layer) => layer.kind === 'tickets').forEach(place));
    return { show, recolour: () => doc.layers.forEach(place) };
  };
})();
