/** Trainings: their dated sessions, or the modules of a self-paced course. */
import * as v from 'valibot';
import { type LocalTime, isTimeZone, readTime } from '../time.js';
import type { Rule, Section } from '../section.js';
import { id, languageTag, requiredText, reviewBy, text, timeZone, url, verified } from './parts.js';
import { dateTime, duration } from './times.js';
import { contact, contactUrl, person } from './people.js';

/** A number that is nought or more. */
const amount = v.pipe(v.number(), v.minValue(0, 'out-of-range'));

const session = v.pipe(
  v.object({
    id,
    startDate: v.pipe(
      dateTime,
      v.description('When it begins: a moment with offset, or a wall-clock time.'),
    ),
    endDate: v.pipe(dateTime, v.description('When it ends. It stays listed until then.')),
    timeZone: v.optional(
      v.pipe(timeZone, v.description('Where its clock stands; default: the timeZone of the feed.')),
    ),
    name: v.optional(
      v.pipe(text, v.description('A name of its own; default: that of the training.')),
    ),
    description: v.optional(v.pipe(text, v.description('What is special about this session.'))),
    eventStatus: v.optional(
      v.pipe(
        v.picklist(['scheduled', 'rescheduled', 'movedOnline', 'postponed', 'cancelled']),
        v.description('Default: scheduled.'),
      ),
    ),
    previousStartDate: v.optional(
      v.pipe(dateTime, v.description('When it was to begin before it was moved.')),
    ),
    attendanceMode: v.optional(
      v.pipe(v.picklist(['online', 'onsite', 'mixed']), v.description('How people take part.')),
    ),
    location: v.optional(
      v.pipe(
        v.object({
          name: v.pipe(requiredText, v.description('The building, room or online platform.')),
          address: v.optional(v.pipe(text, v.description('The street address.'))),
          url: v.optional(v.pipe(url, v.description('A page about the place.'))),
        }),
        v.description('Where it takes place.'),
      ),
    ),
    url: v.optional(v.pipe(contactUrl, v.description('Where to register.'))),
    noRegistration: v.optional(
      v.pipe(v.boolean(), v.description('Nobody has to register; default false.')),
    ),
    validFrom: v.optional(v.pipe(dateTime, v.description('When registration opens.'))),
    validThrough: v.optional(v.pipe(dateTime, v.description('When registration closes.'))),
    full: v.optional(v.pipe(v.boolean(), v.description('No place is left; default false.'))),
    waitlistUrl: v.optional(v.pipe(contactUrl, v.description('Where to join the waiting list.'))),
    recordingUrl: v.optional(
      v.pipe(contactUrl, v.description('The recording, once there is one.')),
    ),
    audience: v.optional(
      v.pipe(v.array(id), v.description('Ids of audience terms; default: those of the training.')),
    ),
    facilitators: v.optional(
      v.pipe(v.array(person), v.description('Who leads it; default: those of the training.')),
    ),
    contact: v.optional(
      v.pipe(contact, v.description('Whom to ask; default: the contact of the training.')),
    ),
    inLanguage: v.optional(v.pipe(v.array(languageTag), v.description('The languages spoken.'))),
    note: v.optional(
      v.pipe(text, v.description('Anything else to know, such as why it was moved.')),
    ),
  }),
  v.title('Session'),
);

const trainingModule = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('The title of the module.')),
    description: v.optional(v.pipe(text, v.description('What it is about.'))),
    url: v.optional(v.pipe(url, v.description('Where it is taken.'))),
    timeRequired: v.optional(v.pipe(duration, v.description('How long it takes.'))),
    contentNotice: v.optional(
      v.pipe(text, v.description('What a reader should know before opening it.')),
    ),
    transcriptUrl: v.optional(
      v.pipe(url, v.description('Captions or a transcript of what is heard in it.')),
    ),
  }),
  v.title('Module'),
);

const certificate = v.pipe(
  v.object({
    name: v.pipe(requiredText, v.description('The title on the certificate.')),
    description: v.optional(v.pipe(text, v.description('What it certifies, and by whose word.'))),
    hours: v.optional(v.pipe(amount, v.description('The hours of training it stands for.'))),
    validYears: v.optional(
      v.pipe(amount, v.description('For how many years it is valid; default: it does not expire.')),
    ),
  }),
  v.title('Certificate'),
);

const training = v.pipe(
  v.object({
    id,
    name: v.pipe(requiredText, v.description('The title of the training.')),
    description: v.optional(v.pipe(text, v.description('What it is about.'))),
    url: v.optional(v.pipe(url, v.description('Its page.'))),
    audience: v.optional(v.pipe(v.array(id), v.description('Ids of audience terms.'))),
    objectives: v.optional(v.pipe(v.array(text), v.description('What people can do afterwards.'))),
    notFor: v.optional(
      v.pipe(
        v.array(
          v.object({
            description: v.pipe(
              requiredText,
              v.description('For whom it is not, and where they should go.'),
            ),
            url: v.optional(v.pipe(url, v.description('Where they should go.'))),
          }),
        ),
        v.description('Who is sent elsewhere.'),
      ),
    ),
    prerequisite: v.optional(v.pipe(text, v.description('What people should bring along.'))),
    contentNotice: v.optional(
      v.pipe(text, v.description('What a reader should know before signing up.')),
    ),
    contact: v.optional(v.pipe(contact, v.description('Whom to ask.'))),
    facilitators: v.optional(v.pipe(v.array(person), v.description('Who leads it.'))),
    cost: v.optional(v.pipe(text, v.description('What it costs, such as "Free".'))),
    hours: v.optional(v.pipe(amount, v.description('The hours of training it counts as.'))),
    accessibility: v.optional(
      v.pipe(text, v.description('Captions, interpreters, and how to ask for them.')),
    ),
    sessions: v.optional(v.pipe(v.array(session), v.description('Dated sessions.'))),
    modules: v.optional(
      v.pipe(
        v.array(trainingModule),
        v.description('The modules of a self-paced course, in order.'),
      ),
    ),
    certificate: v.optional(
      v.pipe(certificate, v.description('What a reader can print after the last module.')),
    ),
    verified,
    reviewBy,
  }),
  v.title('Training'),
);

export type Session = v.InferOutput<typeof session>;
export type Module = v.InferOutput<typeof trainingModule>;
export type Certificate = v.InferOutput<typeof certificate>;
export type Training = v.InferOutput<typeof training>;

/** The fields of a session that hold a time, its start first. */
const timeFields = [
  'startDate',
  'endDate',
  'previousStartDate',
  'validFrom',
  'validThrough',
] as const;

/**
 * A session's times must exist in the calendar and stand in a known zone, and it must not end before
 * it starts. A session without a zone of its own is given that of its feed, because after merging
 * nobody knows which feed it came from.
 */
const sessionRule = (item: Session, { timeZone: ofFeed }: { timeZone: string | undefined }) => {
  const zone = (item.timeZone ??= ofFeed);
  if (zone && !isTimeZone(zone)) return { reason: 'not-a-time-zone', field: 'timeZone' } as const;
  let start: LocalTime | undefined;
  for (const field of timeFields) {
    const value = item[field];
    if (value === undefined) continue;
    const time = readTime(value);
    if (!time) return { reason: 'not-a-date', field } as const;
    if (time.offset === undefined && !zone) return { reason: 'no-time-zone', field } as const;
    start ??= time;
    // Both on one clock: then they compare without knowing the zone.
    if (field === 'endDate' && start.offset === time.offset && time.wall < start.wall)
      return { reason: 'ends-before-it-starts', field } as const;
  }
  return undefined;
};

export const trainings: Section<Training[]> = {
  key: 'trainings',
  schema: v.pipe(v.array(training), v.description('Trainings, with their sessions or modules.')),
  rules: { sessions: sessionRule as Rule },
  none: [],
};
