/** Hands a file that was made in the page to the reader. No request is made, and no server knows of it. */

/** `type`: its media type; iOS offers to add an event only where it is that of a calendar. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: Safari reads the file only once the reader has said yes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
