import { list, moment, number, plural } from './format.ts';

/** What is kept in this browser: how it goes, the backup file, finishing on a shared computer. */
export const storage = {
  /** Shown when what is done will not be kept, by reason. */
  memory: {
    blocked:
      'This browser will not let the site keep anything. What you do now stays only until this page closes. Save a backup file before you leave.',
    newer:
      'A newer version of this site has already run in this browser. Reload the page to get it. Your record is safe, but what you do now stays only until this page closes.',
    damaged:
      'The browser cannot read the record it keeps for this site. Nothing was deleted. What you do now stays only until this page closes. Save a backup file before you leave.',
    clearing:
      'Another tab is removing everything this site keeps in this browser. This page starts afresh in a few seconds.',
    full: 'The browser has no space left for this site. You can go on, and the site will try again with each step. Save a backup file before you close this page.',
  },
  kept: 'What you do is kept in this browser, on this device.',
  persisted: {
    asked: 'The browser has agreed to keep it, even when space runs low.',
    refused: 'The browser may clear it when space runs low. Save a backup file now and then.',
    notAsked: 'The browser is asked to keep it once you have answered your first question.',
  },
  runsKept: (runs: number) =>
    `The last ${number(runs)} finished shifts can be read again item by item. Older ones keep your decisions and figures only.`,
  /** Under the list of finished shifts. */
  newestRuns: (shown: number, all: number) =>
    `These are the newest ${number(shown)} of ${number(all)} finished shifts.`,
  brokenRun: 'This shift cannot be shown: parts of its record are not in order. Nothing was removed.',
  onlyJudgements: 'The items of this shift are no longer kept. Your decisions and figures are.',
} as const;

/** Why one entry of a backup was left out; `field` is the part that is wrong. */
const fieldNames: Record<string, string> = {
  '': 'it is not an entry at all',
  id: 'its number is missing or wrong',
  at: 'its date is missing, wrong, or in the future',
  v: 'its version is missing or wrong',
  kind: 'it does not say what was done',
  data: 'its content cannot be read',
};

export const backup = {
  fileName: (isoDay: string) => `second-look-backup-${isoDay}.json`,
  /** Why a file cannot be restored. */
  wrong: {
    tooLarge: (megabytes: number) =>
      `This file is larger than ${number(megabytes)} MB. A backup of this site is never that large, so nothing was read.`,
    empty: 'This file is empty. Nothing was changed.',
    notJson:
      'This is not a backup file of this site. Look for a name like second-look-backup-2026-11-21.json.',
    truncated:
      'This backup file breaks off before its end. It may not have been saved or copied in full. Try an older backup.',
    otherFormat: 'This file holds something else, not a backup of this site. Nothing was changed.',
    newer:
      'This backup was made by a newer version of the site. Open the newer site, or reload this page, and try again.',
    tooMuch:
      'This file holds more than this browser’s record can take: the next backup would be too large to read. Nothing was added.',
    nothing: 'No entry in this backup can be read, so there is nothing to restore.',
  },
  skipped: (place: number, field: string) =>
    `Entry ${number(place)} was left out: ${
      fieldNames[field] ?? `its part “${field.replace(/^data\./, '')}” is missing or wrong`
    }.`,
  skippedMore: (count: number) => `${plural(count, 'more entry was', 'more entries were')} left out.`,
  reading: 'Reading the file …',
  adding: 'Adding the entries …',
  /** What a file holds, said before anything is added. */
  holds: (entries: number, from: number, to: number, skipped: number) =>
    `The file holds ${plural(entries, 'entry', 'entries')}, from ${moment(from)} to ${moment(to)}. ${
      skipped > 0 ? `${plural(skipped, 'more entry', 'more entries')} cannot be read. ` : ''
    }Is that the record you want to add?`,
  add: 'Add these entries',
  dontAdd: 'Do not add them',
  notAdded: 'Nothing was added.',
  /** Entries that no file can hold. */
  leftOut: (entries: number) =>
    entries === 0
      ? ''
      : `${plural(entries, 'entry', 'entries')} could not be written to the file, because the record is damaged there.`,
  large: (megabytes: number) =>
    `The file is larger than ${number(megabytes)} MB, so this site cannot read it back. Keep it all the same.`,
  restored: (added: number, already: number, skipped: number) => {
    const parts = [
      added === 0 ? 'nothing new was found' : `${plural(added, 'entry was', 'entries were')} added`,
      ...(already > 0 ? [`${plural(already, 'was', 'were')} here already`] : []),
      ...(skipped > 0 ? [`${plural(skipped, 'entry', 'entries')} could not be read`] : []),
    ];
    return `Restored: ${list(parts)}.`;
  },
  inMemory: 'The browser would not keep them: they stay only until this page closes.',
  /** The backup could not be made; nothing was removed. */
  unreadable: 'The browser would not give back what it keeps, so no backup was made. Nothing was removed.',
  withoutTeam: 'Receipts on the team page are not part of a backup. Keep the files you were sent.',
};

export const leaving = {
  /** The team page is no part of the backup, and goes as well. */
  team: (receipts: number, names: number) =>
    receipts + names === 0
      ? ''
      : `The team page goes too: ${list([
          ...(receipts > 0 ? [plural(receipts, 'receipt', 'receipts')] : []),
          ...(names > 0 ? [plural(names, 'name', 'names')] : []),
        ])}. They are not in the backup.`,
  /** A backup that could not be restored is none: nothing may be removed after it. */
  large:
    'The backup is too large for this site to read back, so nothing can be removed here. To remove it all the same, clear the site’s data in your browser’s settings.',
  saved: (file: string) =>
    `A backup was handed to your browser as ${file}. Look in your downloads: is it there?`,
  /** The step after which nothing can be brought back without the file. */
  confirm: 'The file is saved. Remove everything from this browser.',
  keep: 'Keep everything here',
  done: 'Everything was removed from this browser. To go on elsewhere, restore the file in Settings.',
  partly:
    'Not everything could be removed. Close all other tabs of this site and try again, or clear the site’s data in your browser’s settings.',
};
