/** The wiring of the hotline banner; its markup and words are in the view. */
import { type TemplateResult, nothing } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import { emergencies, hotlines } from '../../feed/sections/hotlines.js';
import type { Feed } from '../../feed/merge.js';
import { spoken } from '../../i18n/words.js';
import { type HelpLine, helpLine } from '../../model/hotlines.js';
import { FeedFrame } from '../../ui/feed-frame.js';
import { emergency, nationalHotline } from '../../ui/national-hotline.js';
import { warn } from '../../ui/warn.js';
import { styles } from './aht-hotline-banner.styles.js';
import { bannerView } from './aht-hotline-banner.view.js';

/**
 * The help lines, on every page. The National Human Trafficking Hotline is part of the script: it is
 * shown at once and stays when every feed fails.
 *
 * @tag aht-hotline-banner
 * @summary Help lines: call, text, chat, TTY, with 911 first.
 * @slot - Shown until the script runs: a link to call the hotline belongs here.
 * @csspart base - The whole element.
 * @csspart emergency - The line for immediate danger.
 * @csspart title - The name of the help line.
 * @csspart call - The link that calls it.
 * @csspart ways - The list of other ways to reach it.
 * @fires {CustomEvent<LoadDetail>} aht-load - A feed has been read.
 * @fires {CustomEvent<ErrorDetail>} aht-error - A feed could not be read.
 */
export class AhtHotlineBanner extends FeedFrame<HelpLine> {
  static override styles = [...FeedFrame.styles, styles];
  static override readonly reads = [hotlines, emergencies];

  /** Which of the feed's help lines to show, by its id. Default: the feed's first. */
  @property() hotline = '';

  /** Lets visitors fold the banner to 911, the name and the number. Default: off. */
  @property({ type: Boolean }) collapsible = false;

  protected override model(feed?: Feed): HelpLine {
    const line = helpLine(
      feed && { hotlines: feed.read(hotlines), emergency: feed.read(emergencies) },
      { hotline: nationalHotline(), emergency: emergency() },
      { id: this.hotline, language: spoken().wanted, now: Date.now() },
    );
    if (line.unknown) warn(`The feed has no hotline "${this.hotline}".`);
    if (line.overdue)
      warn(`Hotline "${line.hotline.id}" was last verified ${line.overdue} days ago.`);
    return line;
  }

  protected override isEmpty(): boolean {
    return false;
  }

  protected override readyPicture(line: HelpLine): TemplateResult {
    return bannerView(line, this.headingLevel, this.collapsible);
  }

  /* A help line waits for nothing, and no failure takes it away: every picture is the ready one. */

  protected override emptyPicture(line: HelpLine): TemplateResult {
    return this.readyPicture(line);
  }

  protected override waitingPicture(): TemplateResult {
    return this.readyPicture(this.model());
  }

  protected override failedPicture(): TemplateResult {
    return this.waitingPicture();
  }

  /* Doubt beside a number may keep someone from calling it. */
  protected override staleNote(): typeof nothing {
    return nothing;
  }
}
