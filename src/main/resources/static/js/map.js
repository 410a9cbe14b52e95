// Draws every `.map[data-map-src]`: fetches its document (docs/maps.md) and the outline of Indonesia, and hands both to
// map-outline.js and map-layers.js. Leaflet and those files are fetched when the first map is on a page.
//
// Without a script the list beside the map says the same. `tanggap:map-refresh` on the element reads its document again;
// the view stays where it is. The event `tanggap:map-drawn` says that a document is drawn.
(() => {
  const files = document.currentScript.dataset;
  const OVERVIEW_BELOW = 7;
  const drawn = new Map();
  let ready = null;

  const script = (src) => new Promise((done, failed) => {
    const tag = Object.assign(document.createElement('script'), { src, onload: done, onerror: failed });
    document.head.append(tag);
  });
  const prepare = () => {
    if (!ready) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: files.style }));
      ready = script(files.leaflet).then(() => Promise.all(files.parts.split(' ').map(script)));
    }
    return ready;
  };
  const json = async (src) => {
    const answer = await fetch(src, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${src}: ${answer.status}`);
    return answer.json();
  };

  // A page that has the document in it, in the element data-map-inline, spares a request.
  const inline = (element) => document.getElementById(element.dataset.mapInline || '');
  const documentOf = (element) => {
    const here = inline(element);
    return here ? Promise.resolve(JSON.parse(here.textContent)) : json(element.dataset.mapSrc);
  };

  // Each is fetched and read once for the page, also for others who draw on it.
  const outlines = new Map();
  const outlineOf = (src) => {
    if (!outlines.has(src)) outlines.set(src, json(src).then((file) => window.tanggapMap.decode(file)));
    return outlines.get(src);
  };
  const detailed = (element) => outlineOf(element.dataset.mapOutline || files.outline);
  const outlineAt = (element, zoom) => (zoom < OVERVIEW_BELOW ? outlineOf(files.overview) : detailed(element));
  (window.tanggapMap ||= {}).detailed = detailed;

  const open = (element) => {
    const screen = document.createElement('div');
    screen.className = 'map-screen';
    element.prepend(screen);
    const map = L.map(screen, { attributionControl: false, zoomControl: false, preferCanvas: true, zoomSnap: 0.25, minZoom: 3, maxZoom: 16,
      maxBounds: [[-16, 88], [12, 148]], worldCopyJump: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    const words = element.dataset;
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut, position: 'topright' }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    screen.setAttribute('aria-label', words.mapLabel || '');
    screen.setAttribute('role', 'region');
    return { map, element, land: window.tanggapMap.land(map), layers: window.tanggapMap.layers(map, element) };
  };

  const showLand = async (view) => {
    const zoom = view.map.getZoom();
    const outline = await outlineAt(view.element, zoom);
    if (zoom === view.map.getZoom()) await view.land.show(outline);
  };

  const fit = (view, bounds) => {
    view.map.fitBounds(bounds ? [[bounds[1], bounds[0]], [bounds[3], bounds[2]]] : [[-11, 95], [6, 141]], { padding: [24, 24], maxZoom: 12, animate: false });
  };

  const draw = async (element) => {
    const [doc] = await Promise.all([documentOf(element), prepare()]);
    if (!document.contains(element)) return;
    const known = drawn.get(element);
    const view = known || open(element);
    drawn.set(element, view);
    if (!known) {
      fit(view, doc.bounds);
      view.map.on('zoomend', () => showLand(view).catch(failed(element)));
      view.resize = new ResizeObserver(() => view.map.invalidateSize({ animate: false }));
      view.resize.observe(element);
    }
    view.layers.show(doc);
    await showLand(view);
    element.classList.add('ready');
    element.dispatchEvent(new CustomEvent('tanggap:map-drawn', { bubbles: true, detail: { map: view.map } }));
  };

  const failed = (element) => (error) => {
    element.classList.add('failed');
    console.error('map', error);
  };
  const start = () => {
    for (const [element, view] of drawn) {
      if (!document.contains(element)) { view.resize?.disconnect(); view.map.remove(); drawn.delete(element); }
    }
    document.querySelectorAll('.map[data-map-src]:not([data-map-on])').forEach((element) => {
      element.dataset.mapOn = '';
      draw(element).catch(failed(element));
    });
  };

  const recolour = () => drawn.forEach((view, element) => { view.land.recolour().catch(failed(element)); view.layers.recolour(); });
  new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  document.addEventListener('tanggap:map-refresh', (event) => draw(event.target).catch(failed(event.target)));
  document.addEventListener('htmx:afterSettle', start);
  start();
})();
