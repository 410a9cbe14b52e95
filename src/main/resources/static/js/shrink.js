// A photo from a telephone has about 4 MB; 400 KB show the same. If the browser can read a photo it is made smaller before
// it is sent; else it is sent as it is.
(() => {
  const ENOUGH = 700000;
  const EDGE = 1920;
  const smaller = async (file) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < ENOUGH) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
      return blob && blob.size < file.size
        ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
    } catch { return file; }
  };
  document.addEventListener('change', async (event) => {
    const input = event.target;
    if (!input.matches('input[type=file][data-shrink]') || !input.files.length) return;
    const button = input.form.querySelector('button');
    button.disabled = true;
    const chosen = new DataTransfer();
    for (const file of [...input.files]) chosen.items.add(await smaller(file));
    input.files = chosen.files;
    button.disabled = false;
  });
})();
