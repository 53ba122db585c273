/**
 * For the page around a frame: makes the frame as high as what is in it. It listens to the frame page
 * that lies beside this script and to nobody else, and can do nothing but set a height. It runs as any
 * sort of script, so it may hold no import line, and makes no global.
 */

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) =>
    /\/frame-parent\.js([?#]|$)/.test(src),
  );

const page = new URL('frame.html', script?.src || document.baseURI);

const isOurs = ({ src }: HTMLIFrameElement): boolean => src.replace(/[?#].*/, '') === page.href;

/* A frame that was there before this script has told its height to nobody. */
for (const frame of document.querySelectorAll('iframe'))
  if (isOurs(frame)) frame.contentWindow?.postMessage({ type: 'aht-frame-ask' }, '*');

/* A feed of ten thousand resources shows two dozen at first; what is higher than this is a mistake. */
const highest = 20_000;

addEventListener('message', ({ data, source, origin }: MessageEvent) => {
  if (data?.type !== 'aht-frame-height') return;
  const frame = [...document.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow === source,
  );
  if (!frame || !isOurs(frame)) return;
  // In a sandbox without allow-same-origin a page has no origin to show. That may be the sandbox of this
  // page itself: it holds for what is in it.
  const nameless = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  const inherited = self.origin === 'null' && origin === 'null';
  if (!inherited && origin !== (nameless ? 'null' : page.origin)) return;
  const height = Number(data.height);
  if (height > 0 && height < highest) frame.style.height = `${Math.ceil(height)}px`;
  // What stays in sight at the lower edge of the check, with the number to call, does so within the
  // frame. A strip of the page is left beside it, to scroll on. The second is for telephones, whose
  // window changes with their bars; a browser that does not know it keeps the first.
  if (/[?&]widget=(aht-)?indicator-check\b/.test(frame.src))
    for (const high of ['90vh', '90svh']) frame.style.maxHeight = high;
});

/* Makes this file a module for the compiler; the build turns it into a plain script. */
export {};
