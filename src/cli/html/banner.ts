/** The static picture of the hotline banner. */
import { html, nothing } from 'lit/html.js';
import { emergencies, exitUrls, hotlines, notices } from '../../feed/sections/hotlines.js';
import type { Hotline } from '../../feed/sections/hotlines.js';
import { AhtHotlineBanner } from '../../elements/hotline-banner/aht-hotline-banner.js';
import {
  about,
  bannerView,
  link,
  opens,
} from '../../elements/hotline-banner/aht-hotline-banner.view.js';
import { extraStyles } from '../../elements/hotline-banner/extras.styles.js';
import { linesView, whoView } from '../../elements/hotline-banner/extras.view.js';
import { msg, spoken } from '../../i18n/words.js';
import { destination } from '../../model/exit.js';
import { type HelpLines, helpLines, smsLink } from '../../model/hotlines.js';
import { noticesAt } from '../../model/notices.js';
import { callLink } from '../../ui/help-line.js';
import { emergency, nationalHotline } from '../../ui/national-hotline.js';
import { say } from '../../ui/say.js';
import { type Asked, type Picture, type Widget, refuse } from './picture.js';

const hasExit = ({ attributes }: Asked): boolean => 'quick-exit' in attributes;

function draw(asked: Asked): Picture {
  const { feed, now, level, attributes } = asked;
  const lines = helpLines(
    { hotlines: feed.read(hotlines), emergency: feed.read(emergencies) },
    { hotline: nationalHotline(), emergency: emergency() },
    attributes['hotline'],
  );
  if (lines.unknown)
    refuse(
      'hotline',
      attributes['hotline'],
      feed.read(hotlines).map(({ id }) => id),
    );
  if (hasExit(asked)) {
    const given = attributes['exit-url'] || feed.read(exitUrls) || '';
    return { drawn: exitAndLine(destination(given, spoken().wanted), lines) };
  }
  const { shown, changes } = noticesAt(feed.read(notices), now);
  const [, ...others] = lines.hotlines;
  const [document, another] = feed.documents;
  // Of several feeds it is not known which one a line is from.
  const keeper = another ? undefined : document!.header.publisher.name;
  const who = (hotline: Hotline) =>
    whoView(hotline, keeper, (href, label) => link(href, label, opens()));
  const collapsible = 'collapsible' in attributes;
  return {
    drawn: bannerView({
      ...lines,
      notices: shown.map(({ text }) => html`<p class="notice" part="notice">${say(text)}</p>`),
      who,
      lines: others[0]
        ? linesView(
            collapsible ? undefined : level + 1,
            others.map((hotline) => about(hotline, who, true, true)),
          )
        : nothing,
      told: undefined,
      level,
      collapsible,
      quiet: attributes['tone'] === 'quiet',
      copy: () => {},
    }),
    // Each line says when it was last checked.
    dated: true,
    until: changes,
  };
}

/** What is read until the exit has come, and where it never does: short, as it stands above the banner. */
const exitAndLine = (href: string, { hotlines: [hotline], emergency }: HelpLines): unknown => {
  const { name, telephone, sms } = hotline!;
  return html`<p><a href=${href} target="_top" rel="noreferrer noopener">${msg('Leave this site')}</a></p>
    <p>
      ${say(emergency.description)} ${callLink(emergency.telephone)} · ${say(name)}:
      ${callLink(telephone)}
      ${sms && html`· ${msg('Text')} <a href=${smsLink(sms.number, '')} translate="no">${sms.number}</a>`}
    </p>`;
};

export const banner: Widget = {
  element: AhtHotlineBanner,
  styles: [extraStyles],
  // The exit waits for no feed, so nothing may have to be taken over first.
  light: hasExit,
  draw,
};
