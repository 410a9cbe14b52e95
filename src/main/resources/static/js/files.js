// Files added by button, drop or paste are uploaded to the draft at once.
(() => {
  const draft = (element) => element.closest?.('form[data-draft]');
  const upload = async (form, files) => {
    if (!files.length) return;
    const list = document.getElementById('files-' + form.dataset.kind);
    if (form.dataset.files === 'no') {
      const line = document.createElement('li');
      line.className = 'late';
      line.setAttribute('role', 'alert');
      line.textContent = document.getElementById('words').dataset.noFiles;
      list.replaceChildren(line);
      return;
    }
    const data = new FormData();
    data.set('_csrf', form.elements._csrf.value);
    data.set('kind', form.dataset.kind);
    [...files].forEach((file) => data.append('file', file, file.name));
    list.setAttribute('aria-busy', 'true');
    const number = document.getElementById('composer').dataset.number;
    const answer = await fetch('/tickets/' + number + '/draft/files', { method: 'POST', body: data, headers: { 'HX-Request': 'true' } })
      .catch(() => null);
    list.removeAttribute('aria-busy');
    if (!answer?.ok || answer.redirected) { document.dispatchEvent(new CustomEvent('trouble')); return; }
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    list.replaceWith(holder.content.querySelector('ul'));
    htmx.process(document.getElementById('files-' + form.dataset.kind));
  };
  document.addEventListener('change', (event) => {
    const form = event.target.type === 'file' && draft(event.target);
    if (!form) return;
    upload(form, [...event.target.files]);
    event.target.value = '';
  });
  document.addEventListener('paste', (event) => {
    const form = draft(event.target);
    if (form && event.clipboardData.files.length) { event.preventDefault(); upload(form, [...event.clipboardData.files]); }
  });
  document.addEventListener('dragover', (event) => {
    const form = draft(event.target);
    if (form && [...event.dataTransfer.types].includes('Files')) { event.preventDefault(); form.classList.add('drop-here'); }
  });
  document.addEventListener('dragleave', (event) => draft(event.target)?.classList.remove('drop-here'));
  document.addEventListener('drop', (event) => {
    const form = draft(event.target);
    if (!form || !event.dataTransfer.files.length) return;
    event.preventDefault();
    form.classList.remove('drop-here');
    upload(form, [...event.dataTransfer.files]);
  });
})();
