// All five in React 19: attributes from state, listeners, and a parent that takes them away.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'aht-widgets';

function Page() {
  const [language, setLanguage] = useState('en');
  const [count, setCount] = useState(0);
  const [shown, setShown] = useState(true);
  const [loads, setLoads] = useState(0);
  const [completed, setCompleted] = useState(0);
  const heard = () => setLoads((before) => before + 1);
  const all = { feed: '../feeds/file/five.json', lang: language, 'onaht-load': heard };
  return (
    <main data-count={count}>
      <button
        type="button"
        id="language"
        onClick={() => setLanguage(language === 'en' ? 'es' : 'en')}
      >
        Language
      </button>
      <button type="button" id="again" onClick={() => setCount(count + 1)}>
        Draw again
      </button>
      <button type="button" id="away" onClick={() => setShown(!shown)}>
        Take away
      </button>
      <output id="loads">{loads}</output>
      <output id="completed">{completed}</output>
      {shown && (
        <section>
          <aht-hotline-banner {...all} />
          <aht-upcoming-sessions {...all} as-of="2024-09-01" limit={1 + count} />
          <aht-indicator-check {...all} heading-level={3 + count} />
          <aht-resource-grid {...all} />
          <aht-module-progress
            {...all}
            storage="none"
            onaht-module-change={({ detail }) => setCompleted(detail.completed)}
          />
        </section>
      )}
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<Page />);
