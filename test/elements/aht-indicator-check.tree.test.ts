/** The indicator check as a screen reader meets it: the browser's own accessibility tree. */
import { expect } from '@open-wc/testing';
import { defaultFeed, ready } from '../../stories/states.js';
import {
  type Accessible,
  accessibilityTree,
  deepQuery,
  deepQueryAll,
  engine,
  inReadingOrder,
  quietConsole,
  settled,
} from '../helpers.js';
import { boxes, draw, guideFeed, tick } from './indicator-check.js';

/** What it is to the ear: what it is, its level or state, its name, and what describes it. */
const spoken = ({ role, name, description, states }: Accessible): string =>
  [
    role + (role === 'heading' ? ` ${states.level}` : ''),
    states.checked === 'true' && 'ticked',
    name && `“${name}”`,
    description && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');

/** What a reader moves to or by; texts between are read on the way. */
const stops = /^(heading|region|group|checkbox|button|link|status|DisclosureTriangle)$/;

async function checkInTree(): Promise<Accessible[]> {
  const named = inReadingOrder(await accessibilityTree()).filter(
    ({ role, name }) => role === 'region' && name === 'Signs to notice',
  );
  expect(named.length).to.equal(1);
  return inReadingOrder(named);
}

const stopsIn = (all: readonly Accessible[]) =>
  all.filter(({ role }) => stops.test(role)).map(spoken);

const help = ['link “911”', 'link “1-888-373-7888”', 'link “233733”'];
/** The bar that stays in sight. */
const bar = [...help.slice(0, 2), 'button “What to do”'];
const title = ['region “Signs to notice”', 'heading 2 “Signs to notice”'];
const headed = (name: string) => [`group “${name}”`, `heading 3 “${name}”`];
const whatToDo = ['region “What to do”', 'heading 3 “What to do”', 'status'];
const sideNotes = ['heading 4 “Write down before you call”', 'heading 4 “Keep in mind”'];
const folded = ['group', 'DisclosureTriangle “Sources”'];

const groups = (one = '', other = '') => [
  ...headed('Danger now'),
  `checkbox${one} “Someone is being hurt right now.” (Call the emergency line first.)`,
  ...headed('School'),
  `checkbox${other} “The student misses a lot of school.”`,
  'checkbox “School work has dropped off.” (Many things can cause this.)',
  'checkbox “The student looks exhausted.”',
  ...headed('General signs'),
  'checkbox “The student speaks of a debt.”',
  'checkbox “Someone always watches the student.”',
];

/** The words of two boxes that lead to the strongest step. */
const hurt = 'Someone is being hurt';
const absent = 'The student misses';

/** What both leads to: said in the status, done by the links after it. */
const strongest = [
  ...whatToDo,
  'heading 4 “Act now”',
  'link “911”',
  'link “Then report (opens in a new tab)”',
];

async function next(check: Element): Promise<void> {
  deepQuery(check, 'button.primary')!.click();
  await settled(check);
}

describe('aht-indicator-check in the accessibility tree', () => {
  quietConsole();
  before(function () {
    // Only Chromium hands out its tree.
    if (engine() !== 'chromium') this.skip();
  });

  it('is read in order: title, help, each group with its boxes, what to do, sources (Q-09)', async () => {
    const check = await draw(await guideFeed());
    expect(stopsIn(await checkInTree())).to.deep.equal([
      ...title,
      ...help,
      'button “What to do”',
      ...groups(),
      'button “Start over”',
      ...whatToDo,
      'heading 4 “Nothing is ticked.”',
      ...sideNotes,
      ...help,
      ...folded,
      ...bar,
    ]);
    await tick(check, hurt);
    await tick(check, absent);
    expect(stopsIn(await checkInTree())).to.deep.equal([
      ...title,
      ...help,
      'button “What to do”',
      ...groups(' ticked', ' ticked'),
      'button “Start over”',
      ...strongest,
      ...sideNotes,
      'checkbox “Print my ticks too. A shared printer may keep them.”',
      ...help,
      ...folded,
      ...bar,
    ]);
  });

  it('has its notes before the first box, and the duty to report after the result (Q-36) (Q-14)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, hurt);
    const texts = (await checkInTree()).map(({ name }) => name);
    const places = [
      'Example – not yet reviewed by an agency',
      'Signs to notice',
      'In danger now?',
      'For adults who work with students.',
      'For adults only: never read this to a child. It names abuse. You can stop at any time.',
      'This is not a test, not a validated screening tool and not evidence.',
      'Nothing you tick is stored or sent.',
      'Someone is being hurt right now.',
      'Act now',
      'Do not wait.',
      'If you are a mandated reporter, report a suspicion right away. You do not need proof.',
    ].map((text) => [texts.indexOf(text, 1), text] as const);
    for (const [at, text] of places) expect(at, text).to.be.above(0);
    expect(places.map(([at]) => at)).to.deep.equal(
      places.map(([at]) => at).sort((one, other) => one - other),
    );
  });

  it('says what is reached as one piece, and nothing else by itself (Q-09)', async () => {
    const check = await draw(await guideFeed());
    await tick(check, hurt);
    const live = (await checkInTree()).filter(({ states }) => 'live' in states);
    expect(live.map(({ role, states }) => [role, states.live, states.atomic])).to.deep.equal([
      ['status', 'polite', true],
    ]);
    expect(inReadingOrder(live[0]!.children).map(({ name }) => name)).to.include.members([
      'Act now',
      'Do not wait.',
    ]);
  });

  it('in steps has one group at a time, and in the end the result with ways to change it (Q-06) (Q-27)', async () => {
    const check = await draw(await guideFeed(), { layout: 'steps' });
    const first = stopsIn(await checkInTree());
    expect(first).to.deep.equal([
      ...title,
      ...help,
      'button “What to do”',
      ...groups().slice(0, 3),
      'button “Continue”',
      'button “Start over”',
      ...folded,
      'status',
      ...bar,
    ]);
    await tick(check, hurt);
    await next(check);
    expect(stopsIn(await checkInTree())).to.deep.equal([
      ...title,
      ...groups().slice(3, 8),
      'button “Back”',
      'button “Continue”',
      'button “Start over”',
      ...folded,
      'status',
      ...bar,
    ]);
    await tick(check, absent);
    await next(check);
    await next(check);
    expect(stopsIn(await checkInTree())).to.deep.equal([
      ...title,
      'button “Back”',
      'button “Start over”',
      ...strongest.filter((stop) => stop !== 'status'),
      'heading 4 “What you ticked”',
      'button “Change Danger now”',
      'button “Change School”',
      'button “Change General signs”',
      ...sideNotes,
      'checkbox “Print my ticks too. A shared printer may keep them.”',
      ...help,
      ...folded,
      'status',
      ...bar,
    ]);
  });

  for (const layout of ['list', 'steps'])
    it(`has a name for all that can be used, with a blank wherever words meet, ${layout} (Q-09)`, async () => {
      const check = await draw(ready(await defaultFeed()), { layout, proof: true });
      for (const one of boxes(check).slice(0, 5)) one.click();
      await settled(check);
      while (deepQuery(check, 'button.primary')) await next(check);
      for (const fold of deepQueryAll<HTMLDetailsElement>(check, 'details')) fold.open = true;
      const used = inReadingOrder(await accessibilityTree()).filter(({ role }) =>
        /^(heading|button|link|checkbox|DisclosureTriangle)$/.test(role),
      );
      expect(used.length).to.be.above(25);
      for (const { role, name, children } of used) {
        expect(name, role).to.match(/\S/);
        expect(name).to.not.match(/\s[:,.]|\s\s|\S\(/);
        const words = inReadingOrder(children).filter((one) => one.role === 'StaticText');
        if (words.length) expect(name).to.equal(words.map((one) => one.name.trim()).join(' '));
      }
    });
});
