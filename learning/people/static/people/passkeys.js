// Asks the browser for a passkey and sends its answer with the form. The challenge is the page's.
const form = document.querySelector("[data-passkey]");
const button = form.querySelector("[data-passkey-button]");
const failed = form.querySelector("[data-passkey-failed]");
const asked = JSON.parse(document.getElementById("passkey-asked").textContent).publicKey;

function bytes(words) {
  const plain = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function words(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// What the browser wants as bytes, the page holds as letters.
function readable(options) {
  const known = (options.allowCredentials ?? options.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const list = form.dataset.passkey === "get" ? { allowCredentials: known } : { excludeCredentials: known };
  const user = options.user && { user: { ...options.user, id: bytes(options.user.id) } };
  return { ...options, ...list, ...user, challenge: bytes(options.challenge) };
}

function sendable(credential) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = words(credential.response[part]);
  }
  return {
    id: credential.id,
    rawId: words(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

if (window.PublicKeyCredential && navigator.credentials) {
  button.hidden = false;
  form.querySelector("[data-passkey-without]").hidden = true;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  failed.hidden = true;
  try {
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: readable(asked) });
    form.elements.credential.value = JSON.stringify(sendable(credential));
    form.submit();
  } catch {
    failed.hidden = false;
  }
});
