/** What lasts: a certificate that expires, a reminder of that, and captions for what is heard. */
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { axe, deepQuery, deepQueryAll, quietConsole, settled, until } from '../helpers.js';
import { certify, cleanStores, course, draw, finished, paper } from './module-progress.js';

const expiring = (validYears: number) =>
  course({ certificate: { name: 'Certificate of completion', validYears } });
const local = (years: number) => {
  const now = new Date();
  return new Date(now.getFullYear() + years, now.getMonth(), now.getDate());
};
const long = (date: Date) =>
  date.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
const reminder = (element: Element) => deepQuery<HTMLButtonElement>(element, '[part=reminder]');

describe('a certificate that expires', () => {
  quietConsole();
  beforeEach(cleanStores);
  afterEach(cleanStores);

  it('says until when it is valid, if its agency says for how long (P-36)', async () => {
    const element = await finished(expiring(2));
    await certify(element, 'Ana');
    expect(paper(element)).to.match(new RegExp(`Valid until\\s*${long(local(2))}`));
    element.remove();
    const other = await finished();
    await certify(other, 'Ana');
    expect(paper(other)).not.to.contain('Valid until');
    expect(reminder(other)).to.equal(null);
  });

  it('offers a day for the calendar, thirty days ahead, without the name (P-36)', async () => {
    const element = await finished(expiring(1));
    await certify(element, 'Ana María');
    const saved: { blob: Blob; name: string }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob: Blob;
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return 'blob:reminder';
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ blob, name: this.download });
    };
    try {
      reminder(element)!.click();
      await until(() => saved.length === 1, 5000);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]!.name).to.equal('aht-progress-course-101.ics');
    expect(saved[0]!.blob.type).to.equal('text/calendar');
    const text = await saved[0]!.blob.text();
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!,
    );
    expect(event.summary).to.equal(`Valid until ${long(local(1))}: Course 101`);
    const end = local(1);
    const ahead = Date.UTC(end.getFullYear(), end.getMonth(), end.getDate()) - 30 * 86_400_000;
    expect(event.startDate.toString()).to.equal(new Date(ahead).toISOString().slice(0, 10));
    expect(event.startDate.isDate).to.equal(true);
    expect(text).not.to.contain('Ana');
    await axe(element);
  });
});

describe('a module with a film', () => {
  quietConsole();
  beforeEach(cleanStores);

  it('has a link to its captions or transcript, named after the module (P-38)', async () => {
    const element = await draw(
      {},
      course({
        modules: [
          { id: 'one', name: 'First steps', transcriptUrl: 'https://course.example/1.txt' },
          { id: 'two', name: 'Second steps', transcriptUrl: 'https://course.example/2.txt' },
          { id: 'three', name: 'Third steps' },
        ],
      }),
    );
    await settled(element);
    const links = deepQueryAll(element, '[part=transcript]') as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://course.example/1.txt',
      'https://course.example/2.txt',
    ]);
    expect(links.map((link) => link.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Captions or transcript: First steps',
      'Captions or transcript: Second steps',
    ]);
    await axe(element);
  });
});
