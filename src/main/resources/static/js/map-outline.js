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

  // Runs a step for each, and lets the page answer whenever it was busy for some milliseconds.
  const SLICE = 8;
  shared.inSlices = async (all, step, isOver) => {
    let since = performance.now();
    for (const one of all) {
      if (isOver()) return;
      step(one);
      if (performance.now() - since < SLICE) continue;
      await new Promise((goOn) => setTimeout(goOn));
      since = performance.now();
    }
  };

  // TopoJSON to what Leaflet draws. A line used once is a coast, one used twice a border, one between provinces a
  // border of these. `units`: each kabupaten and kota by itself, its code and its polygons as rings of points.
  shared.decode = (file) => {
    const arcs = lines(file), areas = file.objects.kabkota?.geometries || [];
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
    const units = () => areas.map(({ type, arcs: of = [], properties }) => ({
      code: properties.code,
      polygons: (type === 'Polygon' ? [of] : of).map((rings) => rings.map(ring)),
    }));
    return { land, foreign, lines: drawn, units };
  };

  // Drawn on a canvas of its own, below everything, so that moving over points does not draw the land again. In slices:
  // in one go the detailed outline kept a slow processor from everything else for half a second and more.
  shared.land = (map) => {
    map.createPane('land').style.zIndex = 200;
    const renderer = L.canvas({ pane: 'land', padding: 0.5 });
    const element = map.getContainer();
    const basic = { renderer, pane: 'land', interactive: false, smoothFactor: 1 };
    let wanted = null, shown = null, work = Promise.resolve();

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
    const SOME = 40;
    const parts = (polygons) => Array.from({ length: Math.ceil(polygons.length / SOME) }, (_, n) => polygons.slice(n * SOME, (n + 1) * SOME));
    const pieces = (outline) => {
      const style = styles();
      const land = (name) => parts(outline[name]).map((some) => () => L.polygon(some, { ...basic, ...style[name] }));
      const line = (name) => parts(outline.lines[name]).map((some) => () => L.polyline(some, { ...basic, ...style[name] }));
      return [...land('foreign'), ...land('land'), ...line('border'), ...line('province'), ...line('coast')];
    };
    // What was shown stays below until the new one is complete. Gives up when another one is wanted meanwhile.
    const put = async (outline, ask) => {
      const isOver = () => wanted !== ask || !element.isConnected;
      let group = groups.get(outline);
      if (!group) {
        group = L.layerGroup().addTo(map);
        await shared.inSlices(pieces(outline), (make) => group.addLayer(make()), isOver);
        if (isOver()) {
          if (element.isConnected) group.remove();
          return;
        }
        groups.set(outline, group);
      }
      group.addTo(map);
      if (shown !== group) shown?.remove();
      shown = group;
    };
    const show = (outline) => {
      if (outline === wanted?.outline) return work;
      wanted = { outline };
      work = put(outline, wanted);
      return work;
    };
    const recolour = () => {
      const again = wanted?.outline;
      groups.clear();
      wanted = null;
      return again ? show(again) : work;
    };
    return { show, recolour };
  };
})();
