/** What the tests of the course share: courses to show, and how a reader finds things on them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/entry/aht-module-progress.js';
import type { AhtModuleProgress } from '../../src/entry/aht-module-progress.js';
import type { FeedState } from '../../src/feed/store.js';
import { ready, smallFeed } from '../../stories/states.js';
import { deepQuery, deepQueryAll, deepText, settled, until } from '../helpers.js';

export const key = 'aht-progress:course-101';

/** A course of three modules; `more` replaces fields of the training. */
export const course = (more: object = {}, feed: object = {}): FeedState =>
  ready(
    smallFeed({
      dateModified: '2026-10-05T00:00:00Z',
      terms: { audience: [{ id: 'staff', name: { en: 'School staff', es: 'Personal escolar' } }] },
      trainings: [
        {
          id: 'course-101',
          name: { en: 'Course 101', es: 'Curso 101' },
          audience: ['staff', 'unheard-of'],
          notFor: [
            { description: 'Police: ask your academy.', url: 'https://academy.example/start' },
          ],
          objectives: ['Know the signs.'],
          modules: [
            {
              id: 'one',
              name: 'First steps',
              url: 'https://course.example/1',
              timeRequired: 'PT1H30M',
            },
            {
              id: 'two',
              name: 'Second steps',
              contentNotice: 'Tells of violence.',
              timeRequired: 'PT45M',
            },
            {
              id: 'three',
              name: 'Third steps',
              description: 'The last ones.',
              timeRequired: 'PT2H',
            },
          ],
          certificate: { name: 'Certificate of completion', hours: 4.5 },
          ...more,
        },
      ],
      ...feed,
    }),
  );

export async function draw(
  attributes: Record<string, string> = {},
  state: FeedState = course(),
): Promise<AhtModuleProgress> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('aht-module-progress');
  element.state = state;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  await settled(element);
  return element;
}

/** A button by the text that a reader hears; throws when there is none. */
export function button(element: Element, name: string): HTMLButtonElement {
  const found = deepQueryAll<HTMLButtonElement>(element, 'button').find(
    (one) => deepText(one) === name,
  );
  if (!found) throw new Error(`No button "${name}" in: ${deepText(element)}`);
  return found;
}

export async function press(element: AhtModuleProgress, name: string): Promise<void> {
  button(element, name).click();
  await settled(element);
}

/** Takes a mark back as a reader does: the button asks once more. */
export async function unmark(element: AhtModuleProgress, name: string): Promise<void> {
  await press(element, `Mark as not done ${name}`);
  await press(element, `Press again to confirm ${name}`);
}

/** Opens what stands folded below the modules; it is fetched then. */
export async function unfold(element: AhtModuleProgress): Promise<HTMLDetailsElement> {
  const fold = deepQuery<HTMLDetailsElement>(element, '[part=keeping] details')!;
  fold.open = true;
  await until(() => deepText(fold).includes('Start over'));
  return fold;
}

/** A course with all its modules done, and what then comes. */
export async function finished(
  state?: FeedState,
  attributes: Record<string, string> = {},
): Promise<AhtModuleProgress> {
  const element = await draw(attributes, state);
  for (const id of ['one', 'two', 'three']) element.complete(id);
  await until(() => deepQuery(element, '#name'));
  return element;
}

export const input = (element: Element): HTMLInputElement =>
  deepQuery<HTMLInputElement>(element, '#name')!;
export const frame = (element: Element): HTMLIFrameElement | null =>
  deepQuery<HTMLIFrameElement>(element, 'iframe');
/** What stands on the paper that is shown. */
export const paper = (element: Element): string => deepText(frame(element)!.contentDocument!.body);

/** Types a name as a reader does and asks for the certificate. */
export async function certify(element: AhtModuleProgress, name: string): Promise<void> {
  input(element).focus();
  input(element).value = name;
  await press(element, 'Show certificate');
  await until(() => frame(element) && paper(element).includes(name.trim()));
}

export const items = (element: Element): string[] =>
  deepQueryAll(element, '[role=list][part=modules] > li').map((item) => deepText(item));

/** Takes away whatever a test has left in the browser. */
export function cleanStores(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const name of Object.keys(storage)) if (name.startsWith('aht-')) storage.removeItem(name);
  }
}
