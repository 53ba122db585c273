/** The list of sessions in its pictures: the Wisconsin dates, every state a session can be in, none. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entry/aht-upcoming-sessions.js';
import { type Picture, pictures, ready, smallFeed, states } from './states.js';

interface Args {
  picture: Picture;
  lang: string;
  headingLevel: number;
  training: string;
  audience: string;
  layout: string;
  limit: number | null;
  past: number;
  asOf: string;
}

const all = await states();

const meta: Meta<Args> = {
  title: 'Elements/aht-upcoming-sessions',
  component: 'aht-upcoming-sessions',
  args: {
    picture: 'ready',
    lang: 'en',
    headingLevel: 2,
    training: '',
    audience: '',
    layout: 'list',
    limit: null,
    past: 10,
    asOf: '2024-09-01',
  },
  argTypes: {
    picture: { control: 'select', options: pictures },
    lang: { control: 'select', options: ['en', 'es', 'hmn'] },
    layout: { control: 'select', options: ['list', 'compact'] },
  },
  render: ({ picture, lang, headingLevel, training, audience, layout, limit, past, asOf }) =>
    html`<aht-upcoming-sessions
      lang=${lang}
      .state=${all[picture]}
      .headingLevel=${headingLevel}
      .training=${training}
      .audience=${audience}
      .layout=${layout}
      .limit=${limit}
      .past=${past}
      .asOf=${asOf}
    ></aht-upcoming-sessions>`,
};
export default meta;

type Story = StoryObj<Args>;

/** As the two pages of Wisconsin had it in September 2024, with the date that was moved. */
export const Default: Story = {};

/** What it shows today: the trainings of the default feed are over, and folded below. */
export const Today: Story = { args: { asOf: '' } };

/** The agency says in its own words that nothing is planned. */
export const Empty: Story = {
  render: ({ lang }) => html`<aht-upcoming-sessions lang=${lang} .state=${all.empty}>
    <p slot="empty">Our next trainings are planned in August. Write to us to hear of them first.</p>
  </aht-upcoming-sessions>`,
};

/** For a home page: a line for each of the next three. */
export const Compact: Story = { args: { layout: 'compact' } };

/** A long list over two school years, with a search and a filter; the rest on demand. */
export const Long: Story = {
  render: ({ lang }) => html`<aht-upcoming-sessions
    lang=${lang}
    as-of="2024-09-01"
    .state=${ready(many)}
  ></aht-upcoming-sessions>`,
};

/** The agency calls them webinars. */
export const Noun: Story = {
  render: ({ lang, asOf }) => html`<aht-upcoming-sessions
    lang=${lang}
    as-of=${asOf}
    .state=${all.ready}
  >
    <span slot="title">Webinars</span>
    <span slot="past">Earlier webinars</span>
  </aht-upcoming-sessions>`,
};

/** Every state a session can be in, and every way to take part. */
export const States: Story = {
  render: ({ lang }) => html`<aht-upcoming-sessions
    lang=${lang}
    as-of="2024-09-12T09:30"
    .state=${ready(every)}
  ></aht-upcoming-sessions>`,
};

const day = (id: string, date: string, more: object = {}) => ({
  id,
  startDate: `${date}T09:00`,
  endDate: `${date}T11:30`,
  ...more,
});

const room = { name: 'Room 12', address: '125 South Webster Street, Madison' };

const every = smallFeed({
  terms: { audience: [{ id: 'staff', name: { en: 'School staff', es: 'Personal escolar' } }] },
  trainings: [
    {
      id: 'respond',
      name: { en: 'How schools respond', es: 'Cómo responden las escuelas' },
      description: {
        en: 'What to do when a student may be trafficked.',
        es: 'Qué hacer cuando un estudiante puede ser víctima de trata.',
      },
      audience: ['staff'],
      contentNotice: { en: 'Tells true stories.', es: 'Cuenta historias reales.' },
      accessibility: {
        en: 'Captions. Ask for an interpreter two weeks before.',
        es: 'Con subtítulos. Pida un intérprete con dos semanas de anticipación.',
      },
      contact: { name: 'Ann Example', email: 'ann@example.org', telephone: '608-555-0100' },
      notFor: [
        {
          description: {
            en: 'Foster parents: take the course for caregivers.',
            es: 'Padres de crianza temporal: tomen el curso para cuidadores.',
          },
          url: 'https://example.org/caregivers',
        },
      ],
      sessions: [
        day('past', '2024-05-02', { recordingUrl: 'https://example.org/recording' }),
        day('now', '2024-09-12', { attendanceMode: 'online', url: 'https://example.org/join' }),
        day('open', '2024-09-19', { url: 'https://example.org/a', location: room }),
        day('early', '2024-10-03', { url: 'https://example.org/b', validFrom: '2024-09-20T08:00' }),
        day('closed', '2024-10-04', { validThrough: '2024-09-01T08:00' }),
        day('full', '2024-10-10', { full: true, waitlistUrl: 'https://example.org/wait' }),
        day('moved', '2024-10-17', {
          eventStatus: 'rescheduled',
          previousStartDate: '2024-09-24T09:00',
        }),
        day('online', '2024-10-18', {
          eventStatus: 'movedOnline',
          attendanceMode: 'online',
          validThrough: '2024-10-17T17:00',
          url: 'https://example.org/c',
        }),
        day('walk-in', '2024-10-19', { noRegistration: true, location: room }),
        day('postponed', '2024-10-24', {
          eventStatus: 'postponed',
          note: { en: 'A new date will be set.', es: 'Se fijará una nueva fecha.' },
        }),
        day('cancelled', '2024-10-31', {
          eventStatus: 'cancelled',
          note: { en: 'The trainer is ill.', es: 'La persona que capacita está enferma.' },
        }),
        { id: 'days', startDate: '2024-11-05T00:00', endDate: '2024-11-07T00:00' },
        {
          id: 'night',
          startDate: '2024-11-02T20:00',
          endDate: '2024-11-03T08:00',
          attendanceMode: 'mixed',
          location: room,
        },
      ],
    },
  ],
});

const many = smallFeed({
  trainings: [
    {
      id: 'respond',
      name: { en: 'How schools respond', es: 'Cómo responden las escuelas' },
      sessions: Array.from({ length: 60 }, (_, index) =>
        day(`s${index}`, new Date(Date.UTC(2024, 8, 2 + 18 * index)).toISOString().slice(0, 10), {
          url: `https://example.org/${index}`,
          attendanceMode: index % 2 ? 'online' : 'onsite',
          location: index % 2 ? { name: { en: 'Video call', es: 'Videollamada' } } : room,
        }),
      ),
    },
  ],
});
