// Small geometry for the generators, on rings of [longitude, latitude] in degrees. True enough near the equator.
export const METRES_A_DEGREE = 111_195;

export function polygonsOf(feature) {
  return feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
}

// [west, south, east, north]
export function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
  }
  return box;
}

// Within the rings of a polygon, its lakes left out.
export function contains(rings, [x, y]) {
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i], [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) within = !within;
    }
  }
  return within;
}

// From a point to the nearest side of a polygon.
export function metresTo(rings, [x, y]) {
  const shrink = Math.cos(y * Math.PI / 180);
  let best = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const ax = (ring[i - 1][0] - x) * shrink, ay = ring[i - 1][1] - y;
      const dx = (ring[i][0] - x) * shrink - ax, dy = ring[i][1] - y - ay;
      const along = dx || dy ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy))) : 0;
      best = Math.min(best, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return best * METRES_A_DEGREE;
}

// Square degrees of a feature.
export function area(feature) {
  const ofRing = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring[(i || ring.length) - 1];
    return sum + px * y - x * py;
  }, 0)) / 2;
  return polygonsOf(feature).reduce((sum, [shell, ...holes]) => sum + ofRing(shell) - holes.reduce((s, h) => s + ofRing(h), 0), 0);
}

// What of a ring lies in a box, after Sutherland and Hodgman; null if nothing does.
export function cutToBox(ring, [west, south, east, north]) {
  const sides = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
  let cut = ring.slice(0, -1);
  for (const [axis, limit, sign] of sides) {
    const within = p => (p[axis] - limit) * sign >= 0;
    cut = cut.flatMap((p, i) => {
      const before = cut[(i || cut.length) - 1];
      const on = within(p) ? [p] : [];
      return within(p) === within(before) ? on : [crossing(before, p, axis, limit), ...on];
    });
  }
  return cut.length < 3 ? null : [...cut, cut[0]];
}

function crossing(a, b, axis, limit) {
  const part = (limit - a[axis]) / (b[axis] - a[axis]);
  const point = [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
  point[axis] = limit;
  return point;
}
