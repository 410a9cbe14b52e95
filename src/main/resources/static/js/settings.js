// On a telephone the list of all pages of the settings is folded up: the page itself comes first.
if (matchMedia('(max-width:799px)').matches) {
  document.querySelector('.settings-pages')?.removeAttribute('open');
}
