// The telephone in the layout: the panel of a ringing call, updates of the list, ten seconds for undo.
(() => {
  const list = () => document.getElementById('phone-list');
  const hidden = () => sessionStorage.getItem('ring-hidden');
  let shown = '';

  // The panel slides in once for a call; later updates of the same call change only its text.
  const ring = () => {
    const panel = document.querySelector('#ring .ring');
    const call = document.getElementById('ring')?.dataset.call || '';
    const open = document.getElementById('ticket')?.dataset.row === 'call-' + call;
    if (panel) panel.hidden = open || call === hidden();
    if (panel && call !== shown) panel.classList.add('just');
    shown = call;
  };

  const mayMove = () => {
    const rows = document.getElementById('rows');
    return rows && rows.scrollTop < 8 && !rows.matches(':hover') && !rows.contains(document.activeElement);
  };

  const refresh = () => {
    const tab = list().dataset.tab;
    const selected = document.getElementById('ticket')?.dataset.row;
    htmx.ajax('GET', '/phone/list?tab=' + tab, { target: '#phone-list', swap: 'outerHTML' }).then(() => select(selected));
  };

  const select = (key) => {
    document.querySelectorAll('#rows .row.sel').forEach((row) => row.classList.remove('sel'));
    if (key) document.getElementById('row-' + key)?.classList.add('sel');
  };

  const toast = () => document.querySelectorAll('[data-toast]:not(.timed)').forEach((note) => {
    note.classList.add('timed');
    setTimeout(() => note.remove(), 10000);
  });

  document.addEventListener('live:phone', () => {
    if (!list()) return;
    if (mayMove()) refresh();
    else document.getElementById('phone-fresh').hidden = false;
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('#phone-fresh')) refresh();
    if (event.target.closest('[data-hide-ring]')) {
      sessionStorage.setItem('ring-hidden', document.getElementById('ring').dataset.call);
      document.querySelector('#ring .ring').hidden = true;
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]') && event.target.value) event.target.form.requestSubmit();
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target.id === 'ticket' || event.detail.elt?.id === 'ticket') {
      const pane = document.getElementById('ticket');
      if (pane?.dataset.row) select(pane.dataset.row);
      if (pane?.dataset.title) document.title = pane.dataset.title + ' · Tanggap';
      toast();
    }
    ring();
  });
  ring();
  toast();
})();
