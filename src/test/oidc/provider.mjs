// A real OpenID Connect provider for SingleSignOnJourney: any password is right, who there is stands in a file that the
// journey writes.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const { PORT, PEOPLE, SIGN_IN_ADDRESS, SIGN_OUT_ADDRESS } = process.env;

// without pages of its own the provider would fetch fonts from elsewhere
const page = (body) => `<!doctype html><html lang="id"><head><title>Penyedia</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>`;

const provider = new Provider(`http://localhost:${PORT}`, {
  clients: [{
    client_id: 'tanggap',
    client_secret: 'rahasia-uji-penyedia',
    redirect_uris: [SIGN_IN_ADDRESS],
    post_logout_redirect_uris: [SIGN_OUT_ADDRESS],
  }],
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'realm_access'],
    email: ['email', 'email_verified'],
  },
  cookies: { keys: ['only-for-tests'] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      logoutSource: (ctx, form) => {
        ctx.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Keluar</button>`);
      },
    },
  },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  // a client without PKCE is turned away
  pkce: { required: () => true },
  async findAccount(ctx, sub) {
    const person = JSON.parse(readFileSync(PEOPLE, 'utf8'))[sub];
    return person && { accountId: sub, claims: async () => ({ sub, ...person }) };
  },
  // what is asked for is granted without a further question
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) {
    return next();
  }
  if (ctx.method === 'GET') {
    ctx.body = page(`<form method="post"><input name="login"><input name="password" type="password">
      <button type="submit">Masuk</button> <button name="cancel" value="yes">Batal</button></form>`);
    return undefined;
  }
  const form = new URLSearchParams(await text(ctx.req));
  const result = form.has('cancel')
    ? { error: 'access_denied' }
    : { login: { accountId: form.get('login') } };
  ctx.respond = false;
  return provider.interactionFinished(ctx.req, ctx.res, result);
});

provider.listen(PORT);
