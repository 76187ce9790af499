// An identity provider for the tests: node provider.mjs <port> <redirect address>
import Provider from 'oidc-provider';

const [port, callback] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'hoctap', client_secret: 'secret: 100%+', redirect_uris: [callback] }],
  claims: { openid: ['sub', 'id_number'], profile: ['name', 'birthdate'], phone: ['phone_number'] },
  pkce: { required: () => true, methods: ['S256'] },
  // Whoever signs in as X is X; the test names the person in the login.
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: 'Bùi Thị Hoa',
      birthdate: '1962-05-19',
      phone_number: '+84912345678',
      id_number: '025162000123',
    }),
  }),
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
