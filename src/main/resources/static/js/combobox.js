// A text box with a list of options: the ARIA combobox pattern, by keys and by touch. A select becomes one that can be
// searched by any word; an input with data-source asks the server and stores the chosen code in another input.
(() => {
  let count = 0;

  const listFor = (input) => {
    const list = document.createElement('ul');
    list.id = 'options-' + (count += 1);
    list.className = 'options';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    input.insertAdjacentElement('afterend', list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.autocomplete = 'off';
    return list;
  };

  const build = (input, find, choose) => {
    const list = listFor(input);
    let at = -1;
    let asked = 0;
    const options = () => [...list.querySelectorAll('[role=option]')];
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const point = (next) => {
      const all = options();
      if (!all.length) return;
      at = (next + all.length) % all.length;
      all.forEach((option, i) => {
        option.id = list.id + '-' + i;
        option.setAttribute('aria-selected', String(i === at));
      });
      input.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    };
    const open = async () => {
      const mine = (asked += 1);
      const html = await find(input.value.trim());
      if (mine !== asked || html === null || document.activeElement !== input) return;
      list.replaceChildren(...html);
      list.hidden = list.children.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      if (list.hidden) close(); else point(0);
    };
    const take = (option) => {
      choose(option.dataset.value, option.dataset.label);
      close();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      asked += 1;
      close();
    };
    input.addEventListener('input', (event) => { if (event.isTrusted) open(); });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) open(); else point(at + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        if (!list.hidden && at >= 0) take(options()[at]);
      } else if (event.key === 'Tab' && !list.hidden && at >= 0 && input.value.trim()) {
        take(options()[at]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        close();
      }
    });
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) take(option);
    });
    input.addEventListener('blur', close);
  };

  const plain = (text) => text.toLowerCase();

  const fromSelect = (select) => {
    const input = document.createElement('input');
    input.type = 'text';
    input.id = select.id + '-text';
    input.placeholder = select.dataset.hint || '';
    const shown = () => { input.value = select.value ? select.selectedOptions[0].textContent : ''; };
    select.insertAdjacentElement('beforebegin', input);
    select.form.querySelector('label[for="' + select.id + '"]')?.setAttribute('for', input.id);
    select.hidden = true;
    select.addEventListener('change', shown);
    const item = (option) => {
      const li = document.createElement('li');
      li.setAttribute('role', 'option');
      li.dataset.value = option.value;
      li.dataset.label = option.textContent;
      li.textContent = option.textContent;
      return li;
    };
    const find = async (text) => {
      const words = plain(text).split(/\s+/).filter(Boolean);
      if (!words.length) { select.value = ''; }
      return [...select.options].filter((option) => option.value)
        .filter((option) => {
          const known = plain(option.textContent + ' ' + (option.dataset.words || '')).split(/[\s/,().]+/);
          return words.every((word) => known.some((one) => one.startsWith(word)));
        }).map(item);
    };
    build(input, find, (value) => { select.value = value; shown(); });
    input.addEventListener('blur', shown);
    shown();
  };

  const fromServer = (input) => {
    const code = document.getElementById(input.dataset.code);
    const find = async (text) => {
      code.value = '';
      if (!text) return [];
      try {
        const answer = await fetch(input.dataset.source + encodeURIComponent(text));
        if (!answer.ok || answer.redirected) return null;
        const holder = document.createElement('template');
        holder.innerHTML = await answer.text();
        return [...holder.content.querySelectorAll('[role=option]')];
      } catch { return null; }
    };
    build(input, find, (value, label) => { code.value = value; input.value = label; });
  };

  const start = () => document.querySelectorAll('[data-combobox]:not([data-built])').forEach((box) => {
    box.dataset.built = '';
    if (box.tagName === 'SELECT') fromSelect(box); else fromServer(box);
  });
  document.body.addEventListener('htmx:afterSettle', start);
  start();
})();
