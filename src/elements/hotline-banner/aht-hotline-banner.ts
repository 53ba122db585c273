/** The wiring of the hotline banner; its markup and words are in the view. */
import type { TemplateResult } from 'lit/html.js';
import { property } from '../../ui/live-element.js';
import { emergencies, hotlines } from '../../feed/sections/hotlines.js';
import type { FeedState } from '../../feed/store.js';
import { spoken } from '../../i18n/words.js';
import { helpLine } from '../../model/hotlines.js';
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
export class AhtHotlineBanner extends FeedFrame {
  static override styles = [...FeedFrame.styles, styles];
  static override readonly reads = [hotlines, emergencies];

  /** Which of the feed's help lines to show, by its id. Default: the feed's first. */
  @property() hotline = '';

  /** Lets visitors fold the banner to 911, the name and the number. Default: off. */
  @property({ type: Boolean }) collapsible = false;

  /*
   * A help line waits for nothing, no failure takes it away, and no doubt is put beside a number that
   * was read before: all six pictures are one.
   */
  protected override picture(state: FeedState): TemplateResult {
    const feed = 'feed' in state ? state.feed : undefined;
    const line = helpLine(
      feed && { hotlines: feed.read(hotlines), emergency: feed.read(emergencies) },
      { hotline: nationalHotline(), emergency: emergency() },
      { id: this.hotline, language: spoken().wanted, now: Date.now() },
    );
    if (line.unknown) warn(`The feed has no hotline "${this.hotline}".`);
    if (line.overdue)
      warn(`Hotline "${line.hotline.id}" was last verified ${line.overdue} days ago.`);
    return bannerView(line, this.headingLevel, this.collapsible);
  }
}
