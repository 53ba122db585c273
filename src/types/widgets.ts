/** What each tag takes and sends. Made from custom-elements.json by npm run generate; types only. */
import type { AhtHotlineBanner } from '../elements/hotline-banner/aht-hotline-banner.js';
import type { AhtIndicatorCheck } from '../elements/indicator-check/aht-indicator-check.js';
import type { AhtModuleProgress } from '../elements/module-progress/aht-module-progress.js';
import type { AhtResourceGrid } from '../elements/resource-grid/aht-resource-grid.js';
import type { AhtUpcomingSessions } from '../elements/upcoming-sessions/aht-upcoming-sessions.js';

export interface Widgets {
  /** Help lines: call, text, chat, TTY, with 911 first. */
  'aht-hotline-banner': {
    element: AhtHotlineBanner;
    attributes: {
      /** Which of the feed's help lines to show alone, by its id. Default: all, the feed's first large. */
      hotline?: string | undefined;
      /** Lets visitors fold the banner to 911, the name and the number. Default: off. */
      collapsible?: boolean | undefined;
      /** `quiet`: the same help in a plain dress under a neutral title, for pages on which a banner would draw the wrong eye. Default: none. */
      tone?: string | undefined;
      /** Shows a link that hides the page at once and leaves it; pressing Shift three times does the same, except on pages with a form to write in. `no-shortcut` leaves the key alone. One for a page. Put the tag straight into what scrolls, mostly the body: it stays in sight as far as its parent reaches. Default: off. */
      'quick-exit'?: boolean | string | undefined;
      /** Where the exit leads: an https address in full. Default: the feed's `exitUrl`, else one that suits the language. */
      'exit-url'?: string | undefined;
      /** `top`, for a tag that comes first in the body, or `bottom`, for one that comes last: 911, the number and the exit stay in sight in one line. Default: `inline`, where only the exit does. */
      placement?: string | undefined;
      /** Lets the page know of clicks on the ways to reach help, by `aht-contact`. Default: off. */
      announce?: boolean | undefined;
      /** One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">` on the page. A later feed replaces items of an earlier one with the same id. Default: the `data-feed` of the script tag, else the feed that comes with the script. */
      feed?: string | undefined;
      /** The level of its title in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties:
      | 'hotline'
      | 'collapsible'
      | 'tone'
      | 'quickExit'
      | 'exitUrl'
      | 'placement'
      | 'announce'
      | 'feed'
      | 'headingLevel'
      | 'state';
    events: 'aht-exit' | 'aht-contact' | 'aht-load' | 'aht-error';
  };
  /** A private checklist of indicators, with guidance on what to do. */
  'aht-indicator-check': {
    element: AhtIndicatorCheck;
    attributes: {
      /** `steps`: one group of indicators at a time. Default: `list`, all of them on one page. */
      layout?: string | undefined;
      /** Offers to tell what the page has sent and stored since the first tick. Default: off. */
      proof?: boolean | undefined;
      /** One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">` on the page. A later feed replaces items of an earlier one with the same id. Default: the `data-feed` of the script tag, else the feed that comes with the script. */
      feed?: string | undefined;
      /** The level of its title in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties: 'layout' | 'proof' | 'feed' | 'headingLevel' | 'state';
    events: 'aht-load' | 'aht-error';
  };
  /** The modules of a course, the reader's progress, and a certificate. */
  'aht-module-progress': {
    element: AhtModuleProgress;
    attributes: {
      /** Which course to show, by the id of its training. Default: the feed's first with modules. */
      training?: string | undefined;
      /** The id of the module that this page is. Default: none. */
      current?: string | undefined;
      /** How far progress may be kept: `none` (in memory, until the page is left), `session` (in this tab, until it is closed) or `local` (in this tab; on this device once the reader ticks a box). Default: `session`. */
      storage?: AhtModuleProgress['storage'] | undefined;
      /** One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">` on the page. A later feed replaces items of an earlier one with the same id. Default: the `data-feed` of the script tag, else the feed that comes with the script. */
      feed?: string | undefined;
      /** The level of its title in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties: 'training' | 'current' | 'storage' | 'feed' | 'headingLevel' | 'state';
    events: 'aht-module-change' | 'aht-course-complete' | 'aht-load' | 'aht-error';
  };
  /** Resource cards with search and filters. */
  'aht-resource-grid': {
    element: AhtResourceGrid;
    attributes: {
      /** Shows only resources under this heading, by its id, and those below it, and hides that filter. Default: all. */
      category?: string | undefined;
      /** Shows only resources for this audience, by its id, and hides that filter. Default: all. */
      audience?: string | undefined;
      /** Shows only resources of this kind, by its id, and hides that filter. Default: all. */
      kind?: string | undefined;
      /** Shows only resources that come in this language, such as "es", and hides that filter. Default: all. */
      language?: string | undefined;
      /** How many cards are shown at first, and how many more each time. Default: 24. */
      'page-size'?: number | `${number}` | undefined;
      /** `curated`: under the headings of the feed, in its order. `name` or `newest`: one list in that order, without headings. Default: curated. */
      sort?: string | undefined;
      /** `table`: rows and columns in place of cards, for staff; a column's button sorts. Default: cards. */
      layout?: string | undefined;
      /** `on`: tells search engines of the first hundred resources as schema.org's `ItemList`, in a script that stands inside of the element, whatever a reader searches for. Default: off. */
      'structured-data'?: string | undefined;
      /** Leaves out the search box. Default: off. */
      'no-search'?: boolean | undefined;
      /** Leaves out the filters. Default: off. */
      'no-filters'?: boolean | undefined;
      /** One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">` on the page. A later feed replaces items of an earlier one with the same id. Default: the `data-feed` of the script tag, else the feed that comes with the script. */
      feed?: string | undefined;
      /** The level of its title in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties:
      | 'category'
      | 'audience'
      | 'kind'
      | 'language'
      | 'pageSize'
      | 'sort'
      | 'layout'
      | 'structuredData'
      | 'noSearch'
      | 'noFilters'
      | 'feed'
      | 'headingLevel'
      | 'state';
    events: 'aht-load' | 'aht-error';
  };
  /** Trainings to come: when, where, for whom, and what has changed. */
  'aht-upcoming-sessions': {
    element: AhtUpcomingSessions;
    attributes: {
      /** Shows the sessions of one training only, by its id. Default: all trainings. */
      training?: string | undefined;
      /** Shows only sessions for one audience, by the id of its term. Default: all. */
      audience?: string | undefined;
      /** `list`: with all that is to be known. `compact`: one line for each of the next three, such as for a home page. Default: list. */
      layout?: string | undefined;
      /** How many sessions to come are shown at first, 1 or more. Default: 20, in `compact` 3. */
      limit?: number | `${number}` | undefined;
      /** How many past sessions can be shown, newest first; 0 for none. Default: 10. */
      past?: number | `${number}` | undefined;
      /** For previews: an ISO date or date-time. Shows what the page would show then, and says so. A date is that day's midnight in the time zone of the feed. Default: now. */
      'as-of'?: string | undefined;
      /** The whole URL of a calendar file (.ics) with these sessions, to subscribe to. Default: none. */
      calendar?: string | undefined;
      /** Whether search engines are told of the sessions, as schema.org events in a script inside the element: `on` or `off`, for pages that do so themselves. Never in a preview. Default: on. */
      'structured-data'?: string | undefined;
      /** One or several feeds, separated by spaces: a URL, or `#id` of a `<script type="application/json">` on the page. A later feed replaces items of an earlier one with the same id. Default: the `data-feed` of the script tag, else the feed that comes with the script. */
      feed?: string | undefined;
      /** The level of its title in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties:
      | 'training'
      | 'audience'
      | 'layout'
      | 'limit'
      | 'past'
      | 'asOf'
      | 'calendar'
      | 'structuredData'
      | 'feed'
      | 'headingLevel'
      | 'state';
    events: 'aht-load' | 'aht-error';
  };
}
