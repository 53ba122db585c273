// All five in Angular 21: a standalone component without zone.js, compiled in the browser.
import '@angular/compiler';
import {
  CUSTOM_ELEMENTS_SCHEMA,
  Component,
  enableProdMode,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'aht-widgets';

const Page = Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main [attr.data-count]="count()">
      <button id="language" type="button" (click)="turn()">Language</button>
      <button id="again" type="button" (click)="count.set(count() + 1)">Draw again</button>
      <button id="away" type="button" (click)="shown.set(!shown())">Take away</button>
      <output id="loads">{{ loads() }}</output>
      <output id="completed">{{ completed() }}</output>
      @if (shown()) {
        <section>
          <aht-hotline-banner [attr.feed]="feed" [attr.lang]="language()" (aht-load)="heard()" />
          <aht-upcoming-sessions
            [attr.feed]="feed"
            [attr.lang]="language()"
            [limit]="1 + count()"
            as-of="2024-09-01"
            (aht-load)="heard()"
          />
          <aht-indicator-check
            [attr.feed]="feed"
            [attr.lang]="language()"
            [attr.heading-level]="3 + count()"
            (aht-load)="heard()"
          />
          <aht-resource-grid [attr.feed]="feed" [attr.lang]="language()" (aht-load)="heard()" />
          <aht-module-progress
            [attr.feed]="feed"
            [attr.lang]="language()"
            storage="none"
            (aht-load)="heard()"
            (aht-module-change)="completed.set($event.detail.completed)"
          />
        </section>
      }
    </main>
  `,
})(
  class {
    feed = '../feeds/file/five.json';
    language = signal('en');
    count = signal(0);
    shown = signal(true);
    loads = signal(0);
    completed = signal(0);
    turn() {
      this.language.set(this.language() === 'en' ? 'es' : 'en');
    }
    heard() {
      this.loads.update((before) => before + 1);
    }
  },
);

enableProdMode();
await bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
