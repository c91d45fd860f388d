interface Section {
  id: string;
  heading: string;
  body: string[];
  links?: { to: string; title: string }[];
}

export const about = {
  title: 'About and privacy',
  lede: 'Second Look teaches you to read what AI tells you, and to decide when to step in. It measures both sides: wrong work you let through, and right work you stopped.',
  sections: [
    {
      id: 'kept',
      heading: 'What is kept, and where',
      body: [
        'Everything you do is kept in this browser, on this device: which lessons you opened, your answers, your shifts, your private notes and your settings.',
        'Nothing is sent anywhere. There is no account, no tracking and no counting of visits. The site asks no other server for anything.',
        'Clear the browser’s site data and your record is gone. A private window forgets it when you close it. So save a backup file now and then.',
      ],
    },
    {
      id: 'leaves',
      heading: 'What can leave this browser',
      body: [
        'Only what you export yourself: a backup file, or a receipt for your manager. You see the whole content before it is saved, and you decide who gets it.',
        'A link that assigns you a path carries its content after the # sign. Browsers do not send that part to the host.',
      ],
    },
    {
      id: 'remove',
      heading: 'How to remove it',
      body: [
        'Settings has “Finish here and clear”. It saves a backup first, then removes everything from this browser. Use it on a shared computer.',
        'Anybody who uses the same browser profile can see what is kept in it. On a shared computer, clear it when you finish.',
      ],
    },
    {
      id: 'promise',
      heading: 'What a site like this cannot promise',
      body: [
        'It cannot prove who sat at the keyboard, and it cannot watch an exam. Your record is your own word, and a person who knows how can edit it.',
        'It is not a certificate. It supports a firm’s duty to help staff learn about AI; it does not fulfil that duty by itself.',
        'Your figures come from practice with made-up cases. Whether they carry over to your desk has not been measured. We advise against using them for decisions about people.',
      ],
    },
    {
      id: 'made-up',
      heading: 'Made-up cases, real facts',
      body: [
        'Alder & Finch and everyone in it are invented. The cases are built so that their records decide what is right.',
        'Facts about the world carry their source, their date and who was counted.',
      ],
      links: [{ to: '/facts/', title: 'Facts and sources' }],
    },
    {
      id: 'audit',
      heading: 'For compliance and works councils',
      body: [
        'The page of laws and frameworks says what the lessons support, part by part, what they leave out, and what you can tell an auditor.',
        'A manager sees only what a learner hands in as a receipt, and the learner sees all of it first.',
        'A manager who opens receipts keeps them in the manager’s own browser. “Forget this team” on the team page removes them.',
      ],
      links: [
        { to: '/frameworks/', title: 'Laws and frameworks' },
        { to: '/paths/', title: 'Paths' },
        { to: '/team/', title: 'For managers' },
      ],
    },
  ] as Section[],
  settings: 'Go to settings and backup',
};
export const notFound = {
  title: 'There is no page here',
  body: 'The address may have been cut off, or the page was renamed. Your record is safe: it does not hang on addresses.',
  home: 'Go to Today',
  learn: 'See all lessons',
  search: 'Search the site',
};
