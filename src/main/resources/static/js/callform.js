// The call form: Ctrl+Enter makes the ticket, suggestions are accepted by key or touch, typed text is never lost.
(() => {
  const form = () => document.getElementById('call-form');
  const words = document.getElementById('words').dataset;
  const key = () => 'call:' + form().dataset.call;
  const kept = ['text', 'address', 'name', 'phone', 'email', 'placeText'];
  let timer;

  const state = (text) => {
    const output = document.querySelector('#saved output');
    if (output) output.textContent = text;
  };

  // Text that the server has not confirmed is stored in this browser.
  const remember = () => {
    const typed = Object.fromEntries(kept.map((name) => [name, form().elements[name].value]));
    localStorage.setItem(key(), JSON.stringify(typed));
  };
  const restore = () => {
    if (!form()) {
      const row = document.getElementById('ticket')?.dataset.row;
      if (row?.startsWith('call-')) localStorage.removeItem('call:' + row.slice(5));
      return;
    }
    const stored = JSON.parse(localStorage.getItem(key()) || '{}');
    kept.forEach((name) => {
      const box = form().elements[name];
      if (stored[name]?.startsWith(box.value)) box.value = stored[name];
    });
    if (kept.some((name) => form().elements[name].value !== form().elements[name].defaultValue)) retry();
  };
  // Also for text typed before the scripts of the page ran.
  const retry = () => ['#saved', '#suggestion-slot'].forEach((part) => htmx.trigger(part, 'retry'));

  const choose = (id, value, label) => {
    if (id === 'urgency') {
      const radio = form().querySelector('[name=urgency][value="' + value + '"]');
      if (radio) radio.checked = true;
    } else if (id === 'f-place') {
      document.getElementById('f-place-code').value = value;
      document.getElementById(id).value = label;
    } else {
      const select = document.getElementById(id);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  const takeSuggestion = (chip) => {
    choose(chip.dataset.suggest, chip.dataset.value, chip.dataset.label);
    chip.remove();
    if (!document.querySelector('[data-suggest]')) document.getElementById('suggestion-slot').replaceChildren();
    form().dispatchEvent(new Event('input', { bubbles: true }));
  };
  const takeAll = () => document.querySelectorAll('[data-suggest]').forEach(takeSuggestion);

  document.addEventListener('input', (event) => {
    if (!form() || !form().contains(event.target)) return;
    remember();
    state(words.saving);
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-suggest-all]')) takeAll();
    const chip = event.target.closest('[data-suggest]');
    if (chip) takeSuggestion(chip);
    const option = event.target.closest('.choose [data-label]');
    if (option && form()) {
      event.preventDefault();
      choose('f-place', option.value, option.dataset.label);
      option.closest('.choose').remove();
      form().dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  document.addEventListener('keydown', (event) => {
    if (!form()) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && (form().contains(event.target) || event.target === document.body)) {
      event.preventDefault();
      form().requestSubmit();
    } else if (event.key === 'Enter' && event.target.matches('#call-form input') && !event.defaultPrevented) {
      event.preventDefault();
      const fields = [...form().querySelectorAll('textarea, input:not([type=hidden]):not([type=radio])')];
      fields[fields.indexOf(event.target) + 1]?.focus();
    } else if (event.altKey && !event.ctrlKey && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      takeAll();
    } else if (event.altKey && !event.ctrlKey && /^[1-5t]$/.test(event.key)) {
      event.preventDefault();
      document.querySelector('[data-key="' + event.key + '"]')?.click();
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target === form()) document.querySelector('[data-primary-form]')?.setAttribute('aria-busy', 'true');
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt.id !== 'saved') return;
    clearTimeout(timer);
    if (event.detail.successful) {
      if (!event.detail.xhr.responseText.includes('class="conflict"')) localStorage.removeItem(key());
    } else {
      state(words.unsaved);
      timer = setTimeout(() => { if (form()) htmx.trigger('#saved', 'retry'); }, 4000);
    }
  });
  document.body.addEventListener('htmx:afterSettle', (event) => { if (event.detail.target.id === 'ticket') restore(); });
  // after htmx has bound its triggers
  document.addEventListener('DOMContentLoaded', restore);
})();
