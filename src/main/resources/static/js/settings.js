// On a telephone the list of all pages of the settings is folded up: the page itself comes first. Else the open one is in view.
if (matchMedia('(max-width:799px)').matches) {
  document.querySelector('.settings-pages')?.removeAttribute('open');
} else {
  document.querySelector('.settings-nav [aria-current=page]')?.scrollIntoView({ block: 'nearest' });
}
