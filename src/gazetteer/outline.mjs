// Writes src/main/resources/static/map/indonesia.json and indonesia-overview.json: the land of Indonesia cut into its
// 514 kabupaten and kota, and the land around it, as TopoJSON.
//
//   node src/gazetteer/outline.mjs [folder with already packed .tgz files]
//
// Sources (see NOTICE): @geo-maps/countries-land-250m 0.6.0 (land; OpenStreetMap; ODbL 1.0), and those of sources.mjs.
//
// There are no official outlines in any registry, so the borders are an approximation ("batas perkiraan"). An island
// whose known places all lie in one kabupaten belongs to it; an island with none to the kabupaten of the official list
// of islands, else of the nearest place. An island of several is parted: each point belongs to the kabupaten of the
// nearest place on the same island. Places off the shore count for the nearest island.
//
// indonesia.json is for close views and for questions: objects `kabkota` (514 features, property `code`) and
// `neighbours` (features, property `country`). indonesia-overview.json is for the country as a whole: objects
// `provinces` (38 features, property `code`) and `neighbours`, without small islands on which no place is known.
//
// Afterwards every island is looked for in what was written: some tools drop a large one silently.
//
// Needs node 20 or newer, npm and tar; installs mapshaper and d3-delaunay into the folder.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {centre, folder, islands, placesIn, regencies, unpack} from './sources.mjs';
import {area, boxOf, contains, cutToBox, METRES_A_DEGREE, metresTo, polygonsOf} from './plane.mjs';

const LAND = '@geo-maps/countries-land-250m@0.6.0';
const TOOLS = ['mapshaper@0.7.70', 'd3-delaunay@6.0.4'];
const WINDOW = [90, -14, 146, 10];
const MOST_BYTES = 600 * 1024;
// Metres to which coasts and borders are simplified: ours, of the countries with a border by land or strait, of the
// rest; the smallest island kept if no place is known on it, in square metres: ours, theirs; the steps of the grid.
const LEVELS = {
  'indonesia.json': {simplify: [500, 1000, 5000], island: [0, 2e7], grid: 40000, by: 'kabkota'},
  'indonesia-overview.json': {simplify: [3500, 6000, 9000], island: [3e7, 3e8], grid: 12000, by: 'provinces'},
};
// Degrees of the coarsest grid.
const GRID_STEP = 0.006;
const NEAR = ['MYS', 'SGP', 'BRN', 'TLS', 'PNG'];
const target = resolve(dirname(fileURLToPath(import.meta.url)), '../main/resources/static/map');

const {mapshaper, Delaunay} = await tools();
const countries = JSON.parse(readFileSync(join(unpack(LAND), 'map.geo.json'), 'utf8')).features;
const land = polygonsOf(countries.find(c => c.properties.A3 === 'IDN')).map(rings => ({rings, box: boxOf(rings[0]), sites: []}));
const sites = knownPlaces();
sites.forEach(site => landOf(site).sites.push(site));

const report = {places: sites.length, islands: land.length, whole: 0, parted: 0, byList: 0, byNearest: 0, files: {}};
const cells = [];
for (const island of land) cells.push(...(await cellsOf(island)).map(c => ({...c, island})));
const around = neighbours();
mkdirSync(target, {recursive: true});
for (const [file, level] of Object.entries(LEVELS)) await write(file, level);
const bytes = Object.values(report.files).reduce((sum, f) => sum + f.bytes, 0);
if (bytes > MOST_BYTES) throw new Error(`${bytes} bytes are more than ${MOST_BYTES}`);
console.log(JSON.stringify(report, null, 1));

async function tools() {
  if (!existsSync(join(folder, 'node_modules/mapshaper'))) {
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, ...TOOLS], {stdio: 'ignore'});
  }
  const load = createRequire(join(folder, 'index.js'));
  const voronoi = await import(pathToFileURL(join(folder, 'node_modules/d3-delaunay/src/index.js')));
  return {mapshaper: load('mapshaper'), Delaunay: voronoi.Delaunay};
}

function knownPlaces() {
  return regencies.flatMap(r => [centre[r.code], ...placesIn(r.code)].map(p => ({code: r.code, at: [p.lon, p.lat]})));
}

function landOf(site) {
  const near = land.map(island => ({island, far: metresToBox(site.at, island.box)})).sort((a, b) => a.far - b.far);
  let best = {far: Infinity};
  for (const {island, far} of near) {
    if (far > best.far) break;
    const metres = contains(island.rings, site.at) ? 0 : metresTo(island.rings, site.at);
    if (metres < best.far) best = {island, far: metres};
  }
  return best.island;
}

function metresToBox([x, y], [west, south, east, north]) {
  return Math.hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north)) * 111_000;
}

async function cellsOf(island) {
  const codes = new Set(island.sites.map(site => site.code));
  if (codes.size > 1) { report.parted++; return parted(island); }
  const code = codes.size ? [...codes][0] : listed(island);
  report.whole++;
  return [cell(code, {type: 'Polygon', coordinates: island.rings})];
}

function listed(island) {
  const count = {};
  for (const i of islands.filter(i => i.regency_code)) {
    if (inBox([i.lon, i.lat], island.box) && contains(island.rings, [i.lon, i.lat])) count[i.regency_code] = (count[i.regency_code] ?? 0) + 1;
  }
  const [most] = Object.entries(count).sort((a, b) => b[1] - a[1]);
  if (most) { report.byList++; return most[0]; }
  report.byNearest++;
  const middle = [(island.box[0] + island.box[2]) / 2, (island.box[1] + island.box[3]) / 2];
  const far = p => (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2;
  const all = [...sites, ...islands.filter(i => i.regency_code).map(i => ({code: i.regency_code, at: [i.lon, i.lat]}))];
  return all.reduce((best, site) => far(site.at) < far(best.at) ? site : best).code;
}

async function parted(island) {
  const [west, south, east, north] = island.box;
  const voronoi = Delaunay.from(island.sites, s => s.at[0], s => s.at[1]).voronoi([west - 1, south - 1, east + 1, north + 1]);
  const nearest = island.sites.map((site, i) => ({site, ring: voronoi.cellPolygon(i)})).filter(c => c.ring)
      .map(c => cell(c.site.code, {type: 'Polygon', coordinates: [c.ring]}));
  const shape = cell('', {type: 'Polygon', coordinates: island.rings});
  const out = await mapshaper.applyCommands('-i cells.json -dissolve code -clip island.json -o out.json format=geojson gj2008',
      {'cells.json': collection(nearest), 'island.json': collection([shape])});
  const found = JSON.parse(out['out.json']).features.filter(f => f.geometry);
  const lost = 1 - found.reduce((sum, f) => sum + area(f), 0) / area(shape);
  if (Math.abs(lost) > 0.001) throw new Error(`An island at ${island.box} lost ${lost} of its land when it was parted`);
  return found;
}

// Cut by hand: mapshaper's -clip bbox= drops the mainland of Papua New Guinea without a word.
function neighbours() {
  return countries.filter(c => c.properties.A3 !== 'IDN')
      .map(c => ({type: 'Feature', properties: {country: c.properties.A3}, geometry: {type: 'MultiPolygon',
        coordinates: polygonsOf(c).map(rings => rings.map(ring => cutToBox(ring, WINDOW)).filter(Boolean)).filter(rings => rings.length)}}))
      .filter(c => c.geometry.coordinates.length);
}

// Each island is simplified as a shape of its own, before those of a kabupaten are joined: mapshaper keeps at least
// the largest part of a shape, not each.
async function write(file, level) {
  const {simplify: [ours, near, far], island: [least, their], grid, by} = level;
  const shown = cells.filter(c => !c.island.sites.length ? area(c) * METRES_A_DEGREE ** 2 >= least : true)
      .map(c => by === 'kabkota' ? c : cell(c.properties.code.slice(0, 2), c.geometry));
  const out = await mapshaper.applyCommands(`-i ${by}.json neighbours.json combine-files `
      + `-simplify variable interval='${JSON.stringify(NEAR)}.includes(country)?${near}:${far}' keep-shapes target=neighbours `
      + `-filter-islands remove-empty min-area=${their} target=neighbours `
      + `-simplify interval=${ours} keep-shapes target=${by} `
      + `-dissolve code target=${by} `
      + `-o out.json target=* format=topojson quantization=${grid}`,
      {[`${by}.json`]: collection(shown), 'neighbours.json': collection(around)});
  writeFileSync(join(target, file), out['out.json']);
  report.files[file] = {bytes: out['out.json'].length, ...await lookedFor(out['out.json'], by, level)};
}

// Every island that should be there is there: some polygon lies in its box, or holds its innermost point.
async function lookedFor(topology, by, {island: [least]}) {
  const geo = JSON.parse((await mapshaper.applyCommands(`-i t.json -o ${by}.json target=${by} format=geojson`, {'t.json': topology}))[`${by}.json`]);
  const shapes = geo.features.flatMap(polygonsOf).map(rings => ({rings, box: boxOf(rings[0])}));
  const gone = land.filter(i => i.sites.length || area(cell('', {type: 'Polygon', coordinates: i.rings})) * METRES_A_DEGREE ** 2 >= least)
      .filter(island => !isThere(shapes.filter(s => overlap(s.box, island.box)), island));
  const known = gone.filter(i => i.sites.length);
  if (known.length) throw new Error(`Islands with known places are gone: ${known.map(i => i.box)}`);
  const kept = geo.features.reduce((sum, f) => sum + area(f), 0);
  const all = cells.reduce((sum, c) => sum + area(c), 0);
  if (kept < 0.985 * all) throw new Error(`${kept} of ${all} square degrees are left`);
  return {features: geo.features.length, polygons: shapes.length, gone: gone.length, land: +(kept / all).toFixed(4)};
}

// Simplified to a few corners, a narrow island may leave its innermost point: then what is left lies in its box, give
// or take a step of the grid. Not so for a large one: islets lie in its box, too.
function isThere(shapes, island) {
  const metres = area(cell('', {type: 'Polygon', coordinates: island.rings})) * METRES_A_DEGREE ** 2;
  if (metres < 5e8 && shapes.some(s => liesIn(s.box, island.box))) return true;
  const at = inner(island);
  return shapes.some(s => contains(s.rings, at));
}

function liesIn(a, b) {
  return a[0] > b[0] - GRID_STEP && a[1] > b[1] - GRID_STEP && a[2] < b[2] + GRID_STEP && a[3] < b[3] + GRID_STEP;
}

// Of 400 points over its box the one within that lies farthest from the shore.
function inner(island) {
  const [west, south, east, north] = island.box;
  let best = {far: -1, at: [(west + east) / 2, (south + north) / 2]};
  for (let i = 0; i < 400; i++) {
    const at = [west + (east - west) * (i % 20 + 0.5) / 20, south + (north - south) * (Math.floor(i / 20) + 0.5) / 20];
    const far = contains(island.rings, at) ? metresTo(island.rings, at) : -1;
    if (far > best.far) best = {far, at};
  }
  return best.at;
}

function cell(code, geometry) { return {type: 'Feature', properties: {code}, geometry}; }
function collection(features) {
  return {type: 'FeatureCollection', features: features.map(({type, properties, geometry}) => ({type, properties, geometry}))};
}
function overlap(a, b) { return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]; }
function inBox([x, y], [west, south, east, north]) { return x >= west && x <= east && y >= south && y <= north; }
