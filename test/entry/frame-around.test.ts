/** A frame and the page around it, where that is of another server or in a sandbox: feeds, the exit, the height. */
import { expect } from '@open-wc/testing';
import { deepText, engine, until } from '../helpers.js';
import { feedWords, hotline } from './visit.js';

const note = 'For the webmaster';

describe('a frame on a page of another server', () => {
  // The same server by another name is another one.
  const elsewhere = location.origin.replace('localhost', '127.0.0.1');
  let page: HTMLIFrameElement | undefined;
  // They stay until all is over: WebKitGTK 2.50 was seen to lose its process where one was taken away.

  /** The body of the frame: the page around may not look into it, the test's own page may. */
  async function open(
    query: string,
    { policy = '', head = '', attributes = '' } = {},
  ): Promise<() => string> {
    const src = `${location.origin}/cdn/frame.html?csp=${encodeURIComponent(policy)}&${query}`;
    const html = `<!doctype html><title>A page</title>${head}<iframe ${attributes} src="${src.replaceAll('&', '&amp;')}"></iframe>`;
    page = document.createElement('iframe');
    page.src = `${elsewhere}/pages/written.html?html=${encodeURIComponent(html)}`;
    const loaded = new Promise((resolve) => page!.addEventListener('load', resolve));
    document.body.append(page);
    // With what is in it: the empty page before that is of the page around, and may not be looked into.
    await loaded;
    const text = () => deepText(page!.contentWindow!.frames[0]!.document.body);
    return text;
  }

  const feed = `${elsewhere}/feeds/file/five.json`;
  const query = `widget=resource-grid&feed=${encodeURIComponent(feed)}`;
  const policy = (servers: string) =>
    `default-src 'none'; script-src 'self'; connect-src ${servers}; img-src data:`;

  for (const allowed of ['', policy(`'self' ${elsewhere}`)])
    it(`shows a feed of that page where the policy of its own server allows it: ${allowed ? 'named' : 'no policy'} (L-28)`, async () => {
      const name = (await feedWords('/feeds/file/five.json'))['aht-resource-grid'].en;
      const text = await open(query, { policy: allowed });
      await until(() => text().includes(name), 5000);
      expect(text()).to.not.contain(note);
    });

  it('names the policy where it does not allow that feed (L-28)', async () => {
    const text = await open(query, { policy: policy("'self'") });
    const why = `The Content-Security-Policy of this frame does not allow feeds from ${elsewhere}. Add it to connect-src.`;
    await until(() => text().includes(why), 8000);
    const name = (await feedWords('/feeds/file/five.json'))['aht-resource-grid'].en;
    expect(text()).to.contain(hotline).and.to.not.contain(name);
  });

  for (const [whose, how, hidden] of [
    ['that page’s own', { head: '<meta name="referrer" content="no-referrer">' }, false],
    ['the tag’s', { attributes: 'referrerpolicy="no-referrer"' }, engine() === 'firefox'],
  ] as const)
    it(`takes its feed under a no-referrer policy, where the browser names the page: ${whose} (L-28)`, async () => {
      const name = (await feedWords('/feeds/file/five.json'))['aht-resource-grid'].en;
      const text = await open(query, how);
      await until(() => text().includes(hidden ? `Feeds from ${elsewhere}` : name), 5000);
    });

  it('lets that page choose the exit, whether the browser names it or not (L-28)', async () => {
    const exit = `widget=hotline-banner&quick-exit&exit-url=${encodeURIComponent('https://example.org/')}`;
    const banner = await open(exit, { attributes: 'referrerpolicy="no-referrer"' });
    await until(() => banner().includes('Leave this site'), 5000);
    expect(banner()).to.not.contain(note);
  });
});

describe('a frame in a sandboxed page', () => {
  let page: HTMLIFrameElement | undefined;
  afterEach(() => page?.remove());

  for (const [how, sandbox, policy] of [
    ['by the frame around it', 'allow-scripts', ''],
    ['by its own server', '', 'sandbox allow-scripts'],
  ] as const)
    it(`gets its height where the sandbox is that of the page, ${how} (L-28)`, async () => {
      const frame = `<iframe title="A widget" height="150" src="${location.origin}/cdn/frame.html?widget=hotline-banner&quick-exit"></iframe>`;
      const html = `<!doctype html><title>A page</title><script src="/cdn/frame-parent.js"></script>${frame}
        <script>setInterval(() => parent.postMessage({
          told: document.querySelector('iframe').style.height, origin: self.origin }, '*'), 50)</script>`;
      const said: { told: string; origin: string }[] = [];
      const hear = ({ source, data }: MessageEvent) => {
        if (page && source === page.contentWindow) said.push(data);
      };
      addEventListener('message', hear);
      page = document.createElement('iframe');
      if (sandbox) page.setAttribute('sandbox', sandbox);
      page.src = `/pages/written.html?csp=${encodeURIComponent(policy)}&html=${encodeURIComponent(html)}`;
      document.body.append(page);
      await until(() => Number.parseFloat(said.at(-1)?.told ?? '') > 160, 5000);
      removeEventListener('message', hear);
      expect(said.at(-1)!.origin).to.equal('null');
    });
});
