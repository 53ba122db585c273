/** @jsxImportSource preact */
/* The elements in Preact. */
import { useRef } from 'preact/hooks';
import type { AhtModuleProgress } from 'aht-widgets';
import type {} from 'aht-widgets/types/preact.js';

export function Page() {
  const course = useRef<AhtModuleProgress>(null);
  return (
    <main>
      <aht-hotline-banner quick-exit exit-url="https://example.org/" lang="es" feed="a.json b.json">
        <a href="tel:+18883737888">1-888-373-7888</a>
      </aht-hotline-banner>
      <aht-upcoming-sessions heading-level={3} limit={5} asOf="2024-09-01" class="wide" />
      <aht-indicator-check layout="steps" onaht-load={({ detail }) => detail.feeds[0]} />
      <aht-resource-grid page-size="12" noSearch sort="name" />
      <aht-module-progress
        ref={course}
        key="course"
        storage="local"
        onaht-module-change={({ detail }) => course.current?.complete(detail.module)}
      />
      {/* @ts-expect-error: a word that it does not know */}
      <aht-module-progress storage="cookie" />
      {/* @ts-expect-error: no number */}
      <aht-resource-grid page-size="many" />
      {/* @ts-expect-error: no such tag */}
      <aht-nothing />
    </main>
  );
}
