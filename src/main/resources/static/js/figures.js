// Draws the charts of reports from the tables beside them, which say the same to whoever sees no chart.
(() => {
  'use strict';
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  const places = [...document.querySelectorAll('.figures-chart')];
  if (!window.echarts) {
    places.forEach(place => place.remove());
    return;
  }

  // The chart library writes the style of texts as an attribute, which the content policy refuses; the same style as a
  // property is allowed.
  const write = Element.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === 'style') this.style.cssText = value;
    else write.call(this, name, value);
  };

  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const charts = new Map();

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const rows = table => [...table.querySelectorAll('tbody tr:not(.figures-total)')].map(row => ({
    name: row.querySelector('th').textContent,
    values: [...row.querySelectorAll('td')].map(cell =>
      cell.dataset.value === undefined ? null : Number(cell.dataset.value)),
  }));

  const heads = table => [...table.querySelectorAll('thead th')].map(head => head.textContent);

  // At most a dozen bars (ReportTable.room); the table has all.
  const MOST = 12;

  const ruler = document.createElement('canvas').getContext('2d');

  // On a narrow screen the names of the legend stand on several lines, each with a mark of 25 and a gap.
  function legendHeight(names, width) {
    ruler.font = '12px ' + getComputedStyle(document.body).fontFamily;
    let lines = 1;
    let used = 0;
    names.forEach(name => {
      const wide = ruler.measureText(name).width + 45;
      if (used > 0 && used + wide > width) {
        lines++;
        used = 0;
      }
      used += wide;
    });
    return lines * 22;
  }

  function option(place, table) {
    const kind = place.dataset.chart;
    const names = heads(table);
    const all = rows(table);
    const shown = kind === 'line' ? all : all.slice(0, MOST).reverse();
    const columns = place.dataset.series.split(' ').map(Number);
    const ink = colour('--soft');
    const line = colour('--line');
    // what the second colour means is said by the legend and by a lighter, dashed line: never by colour alone
    const inks = kind === 'stack'
      ? [colour('--green'), colour('--amber-edge') || colour('--amber')]
      : [colour('--brand'), colour('--faint'), colour('--amber'), colour('--green')];
    const labels = { type: 'category', data: shown.map(row => row.name), axisLine: { lineStyle: { color: line } },
      axisTick: { show: false }, axisLabel: { color: ink, width: place.clientWidth < 480 ? 110 : 170, overflow: 'truncate' } };
    const numbers = { type: 'value', minInterval: 1, axisLabel: { color: ink },
      splitLine: { lineStyle: { color: line } } };
    const lines = kind === 'line';
    const legend = legendHeight(columns.map(column => names[column]), place.clientWidth);
    return {
      animation: !still.matches,
      animationDuration: 200,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      color: inks,
      grid: { left: 8, right: 20, top: legend + 12, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemHeight: 10, textStyle: { color: ink } },
      // drawn, not written into the page: the page allows no style in its markup
      tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: colour('--panel'), borderColor: line,
        textStyle: { color: colour('--ink'), fontSize: 12 }, axisPointer: { type: lines ? 'line' : 'shadow' } },
      xAxis: lines ? { ...labels, axisLabel: { color: ink, hideOverlap: true } } : numbers,
      yAxis: lines ? numbers : labels,
      series: columns.map((column, n) => ({
        name: names[column],
        type: lines ? 'line' : 'bar',
        stack: kind === 'stack' ? 'all' : undefined,
        barMaxWidth: 16,
        showSymbol: shown.length < 10,
        lineStyle: { width: n === 0 ? 2.5 : 1.5, type: n === 0 ? 'solid' : 'dashed' },
        data: shown.map(row => row.values[column - 1]),
      })),
    };
  }

  function draw(place) {
    const table = document.getElementById(place.dataset.of);
    if (!table) return;
    if (!charts.has(place)) {
      // the empty drawing by the server that kept its place
      place.style.height = place.firstElementChild.getAttribute('height') + 'px';
      place.replaceChildren();
      place.hidden = false;
    }
    const chart = charts.get(place) || window.echarts.init(place, null, { renderer: 'svg' });
    charts.set(place, chart);
    chart.resize();
    chart.setOption(option(place, table), true);
  }

  const drawAll = () => places.forEach(draw);
  drawAll();

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 120);
  };
  window.addEventListener('resize', soon);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon);
  still.addEventListener('change', soon);
  // paper is narrower than the screen, and shows every row
  const folded = [];
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('.figures-rows:not([open])').forEach(rows => {
      folded.push(rows);
      rows.open = true;
    });
    charts.forEach(chart => chart.resize({ width: 640 }));
  });
  window.addEventListener('afterprint', () => {
    folded.splice(0).forEach(rows => { rows.open = false; });
    charts.forEach(chart => chart.resize({ width: 'auto' }));
  });
})();
