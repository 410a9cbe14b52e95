// Signs in with a passkey, and makes one. In a browser that knows none the forms stay hidden.
(() => {
  const key = window.PublicKeyCredential;
  const forms = document.querySelectorAll('form[data-passkey]');
  if (!key?.parseRequestOptionsFromJSON || !key.parseCreationOptionsFromJSON) return;
  const post = async (form, path, fields) => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, ...fields });
    const answer = await fetch(path, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) throw new Error('answer ' + answer.status);
    return answer.json();
  };
  const json = (credential) => JSON.stringify(credential.toJSON());
  const sign = async (form) => {
    const question = await post(form, '/sign-in/passkey/question', {});
    const signed = await navigator.credentials.get({ publicKey: key.parseRequestOptionsFromJSON(question) });
    return post(form, '/sign-in/passkey', { credential: json(signed) });
  };
  const make = async (form) => {
    const question = await post(form, '/enrolment/passkey/question', {});
    const made = await navigator.credentials.create({ publicKey: key.parseCreationOptionsFromJSON(question) });
    return post(form, '/enrolment/passkey', { credential: json(made), label: form.elements.label.value });
  };
  forms.forEach((form) => {
    const said = form.querySelector('[role=alert]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      said.hidden = true;
      form.setAttribute('aria-busy', 'true');
      try {
        const answer = await (form.dataset.passkey === 'make' ? make(form) : sign(form));
        location.assign(answer.to);
      } catch (refused) {
        said.hidden = false;
      }
      form.removeAttribute('aria-busy');
    });
  });
})();
