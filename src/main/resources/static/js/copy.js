// A button that copies what stands in a field. It shows itself only here: without script the field is selected by hand.
// Browsers without a secure connection have no clipboard to write to; there the selected field is copied as by Ctrl+C.
(() => {
  const write = async (field) => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      field.focus();
      return document.execCommand('copy');
    }
  };
  document.querySelectorAll('button[data-copy]').forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    const said = button.parentElement.querySelector('[role=status]');
    field.addEventListener('focus', () => field.select());
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      const done = await write(field);
      (done ? button : field).focus();
      said.textContent = done ? said.dataset.done : said.dataset.failed;
    });
  });
})();
