// Takes away what a browser or its owner may refuse, as the page's address asks: `?lack=storage`.
{
  const lack = new URLSearchParams(location.search).get('lack');
  const refuse = () => {
    throw new Error(`This page has no ${lack}.`);
  };
  const refused = { get: refuse, set: refuse, configurable: true };
  if (lack === 'styles') Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', refused);
  if (lack === 'sheets') window.CSSStyleSheet = refuse;
  if (lack === 'storage') {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, refused);
    Object.defineProperty(document, 'cookie', refused);
  }
}
