export const settings = {
  title: 'Settings and backup',
  description: 'How the site looks, and how to save, restore or remove your record.',
  look: 'How it looks',
  theme: { label: 'Theme', system: 'As my device', light: 'Light', dark: 'Dark' },
  density: { label: 'Spacing', calm: 'Calm, for reading', desk: 'Close, for desk work' },
  keys: { label: 'Single keys', on: 'On: 1 to 5 choose a move, / opens the search', off: 'Off' },
  record: 'Your record',
  backup: 'Save a backup',
  backupExplain:
    'One file with everything you did here, your private notes included. Keep it where only you can open it.',
  backupSave: 'Save a backup file',
  backupSaved: (file: string, entries: number) =>
    `Handed to your browser as ${file}, with ${entries} entries.`,
  restore: 'Restore a backup',
  restoreExplain:
    'What is in the file is added to what is here. Nothing is overwritten, and restoring twice changes nothing.',
  restoreChoose: 'Choose a backup file',
  leave: 'Finish here and clear',
  leaveExplain:
    'For a shared computer. It saves a backup first. Then, once you have the file, it removes everything from this browser.',
  leaveStart: 'Save a backup and go on',
  noScript: 'Settings need script. Without it the site follows your device, and nothing is kept.',
};
