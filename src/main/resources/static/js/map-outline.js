// Land, coasts and borders under a map, from a TopoJSON outline (written by src/gazetteer/outline.mjs).
(() => {
  const shared = window.tanggapMap ||= {};

  // The colours of a map are variables of map.css, so that dark and light follow the page.
  shared.colour = (element, name) => getComputedStyle(element).getPropertyValue(`--map-${name}`).trim();

  const lines = (file) => {
    const { scale: [sx, sy], translate: [tx, ty] } = file.transform;
    return file.arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [(y += dy) * sy + ty, (x += dx) * sx + tx]);
    });
  };
  const joined = (arcs, numbers) => numbers.flatMap((n, i) => {
    const line = n < 0 ? arcs[~n].slice().reverse() : arcs[n];
    return i ? line.slice(1) : line;
  });

  // Each kabupaten and kota by itself: its code, and its polygons as rings of points.
  shared.units = (file) => {
    const arcs = lines(file);
    return (file.objects.kabkota?.geometries || []).map(({ type, arcs: of = [], properties }) => ({
      code: properties.code,
      polygons: (type === 'Polygon' ? [of] : of).map((rings) => rings.map((numbers) => joined(arcs, numbers))),
    }));
  };

  // TopoJSON to what Leaflet draws. A line used once is a coast, one used twice a border, one between provinces a
  // border of these.
  shared.decode = (file) => {
    const arcs = lines(file);
    const uses = arcs.map(() => []);
    const ring = (numbers) => joined(arcs, numbers);
    const polygons = (object) => (object?.geometries || []).flatMap(({ type, arcs: of = [], properties = {} }) => {
      const parts = type === 'Polygon' ? [of] : of;
      parts.flat(2).forEach((n) => uses[n < 0 ? ~n : n].push(properties.code || ''));
      return parts.map((rings) => rings.map(ring));
    });
    const land = polygons(file.objects.kabkota || file.objects.provinces);
    const foreign = polygons(file.objects.neighbours);
    const drawn = { coast: [], border: [], province: [] };
    arcs.forEach((line, i) => {
      const [a, b] = uses[i];
      if (a === undefined || a === '') return;
      drawn[b === undefined || b === '' ? 'coast' : a.slice(0, 2) === b.slice(0, 2) ? 'border' : 'province'].push(line);
    });
    return { land, foreign, lines: drawn };
  };

  // Drawn on a canvas of its own, below everything, so that moving over points does not draw the land again.
  shared.land = (map) => {
    map.createPane('land').style.zIndex = 200;
    const renderer = L.canvas({ pane: 'land', padding: 0.5 });
    const element = map.getContainer();
    const basic = { renderer, pane: 'land', interactive: false, smoothFactor: 1 };
    let shown = null;

    const styles = () => {
      const of = (name) => shared.colour(element, name);
      return {
        foreign: { stroke: false, fill: true, fillColor: of('foreign'), fillOpacity: 1 },
        land: { stroke: false, fill: true, fillColor: of('land'), fillOpacity: 1 },
        border: { color: of('border'), weight: 0.6, opacity: 1 },
        province: { color: of('province'), weight: 1, opacity: 1 },
        coast: { color: of('coast'), weight: 0.9, opacity: 1 },
      };
    };
    // Made once for each outline: turning fifty thousand points into Leaflet's own costs more than drawing them.
    const groups = new Map();
    const made = (outline) => {
      const style = styles();
      const line = (name) => L.polyline(outline.lines[name], { ...basic, ...style[name] });
      return L.layerGroup([
        L.polygon(outline.foreign, { ...basic, ...style.foreign }), L.polygon(outline.land, { ...basic, ...style.land }),
        line('border'), line('province'), line('coast')]);
    };
    const show = (outline) => {
      if (outline === shown) return;
      if (!groups.has(outline)) groups.set(outline, made(outline));
      const before = groups.get(shown);
      shown = outline;
      groups.get(outline).addTo(map);
      before?.remove();
    };
    const recolour = () => {
      const again = shown;
      groups.get(shown)?.remove();
      groups.clear();
      shown = null;
      if (again) show(again);
    };
    return { show, recolour };
  };
})();
