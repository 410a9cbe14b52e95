// Symbols on the canvas of a map: shape and size by kind of layer, colour by a variable of map.css, `--map-<tone>`.
(() => {
  const shared = window.tanggapMap ||= {};

  const SHAPES = {
    places: { radius: 6, draw: (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI), halo: true },
    balai: { radius: 5.5, draw: (c, x, y, r) => c.rect(x - r, y - r, 2 * r, 2 * r) },
    stores: { radius: 5, draw: (c, x, y, r) => { c.moveTo(x, y - r * 1.15); c.lineTo(x + r * 1.1, y + r * 0.85); c.lineTo(x - r * 1.1, y + r * 0.85); c.closePath(); } },
    people: { radius: 3.2, draw: (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI) },
    tickets: { radius: 5, draw: (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI) },
  };

  // A renderer draws a shape only where it has bounds: without the name in them, names are cut off.
  const onWall = () => document.body.classList.contains('wall');
  const LETTER = onWall() ? 14 : 8;

  const Symbol = L.CircleMarker.extend({
    _updateBounds() {
      L.CircleMarker.prototype._updateBounds.call(this);
      const { name } = this.options, { x, y } = this._point;
      if (this.options.below) this._pxBounds.extend(L.point(x, y + this._radius + 14));
      if (name) this._pxBounds.extend(L.point(x + this._radius + 6 + name.length * LETTER, y + LETTER)).extend(L.point(x, y - LETTER));
    },

    _updatePath() {
      const renderer = this._renderer;
      if (!renderer._drawing || this._empty()) return;
      const context = renderer._ctx, { x, y } = this._point, radius = this._radius, { shape, count } = this.options;
      if (shape.halo) {
        context.beginPath(); context.globalAlpha = 0.2; context.fillStyle = this.options.fillColor;
        context.arc(x, y, radius * 2.4, 0, 2 * Math.PI); context.fill(); context.globalAlpha = 1;
      }
      context.beginPath();
      shape.draw(context, x, y, radius);
      renderer._fillStroke(context, this);
      if (this.options.name) {
        context.font = `600 ${onWall() ? 22 : 12}px ui-sans-serif, system-ui, sans-serif`;
        context.textAlign = 'start'; context.textBaseline = 'middle'; context.lineJoin = 'round';
        context.lineWidth = 3.5; context.strokeStyle = this.options.halo; context.fillStyle = this.options.text;
        context.strokeText(this.options.name, x + radius + 6, y); context.fillText(this.options.name, x + radius + 6, y);
      }
      if (this.options.below) {
        context.font = `500 ${onWall() ? 18 : 11}px ui-sans-serif, system-ui, sans-serif`;
        context.textAlign = 'center'; context.textBaseline = 'top'; context.lineJoin = 'round';
        context.lineWidth = 3; context.strokeStyle = this.options.halo; context.fillStyle = this.options.text;
        context.strokeText(this.options.below, x, y + radius + 1); context.fillText(this.options.below, x, y + radius + 1);
      }
      if (count > 1) {
        context.fillStyle = this.options.ink;
        context.font = '600 11px ui-sans-serif, system-ui, sans-serif';
        context.textAlign = 'center'; context.textBaseline = 'middle';
        context.fillText(count > 999 ? `${Math.round(count / 100) / 10}k` : count, x, y + 0.5);
      }
    },
  });

  // radius: only where the size says something, such as a number of tickets
  shared.symbol = (at, kind, style) => {
    const shape = SHAPES[kind] || SHAPES.places;
    return new Symbol(at, { shape, radius: shape.radius, weight: 1.2, fillOpacity: 1, ...style });
  };
})();
