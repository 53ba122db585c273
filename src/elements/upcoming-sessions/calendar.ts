/** What the buttons in a calendar menu do. Nothing is stored and nobody is asked. */
import { type CalendarEvent, calendarFile } from '../../model/calendar-file.js';

/** Hands the reader a calendar file that is made here and now. */
export function saveFile(event: CalendarEvent, name: string): void {
  // iOS offers to add the event only where the type says that it is one.
  const url = URL.createObjectURL(new Blob([calendarFile([event])], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the file only once the reader has said yes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Copies what stands before the button, and says so behind it; else marks it, to be copied by hand. */
export const copyAddress =
  (copied: string) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const { previousElementSibling: address, nextElementSibling: status } =
      currentTarget as Element;
    try {
      await navigator.clipboard.writeText(address!.textContent!);
      status!.textContent = copied;
    } catch {
      // Not everybody may write there: not on a page without https, nor in a frame of another site.
      getSelection()?.selectAllChildren(address!);
    }
  };
