export const site = {
  name: 'Second Look',
  description: 'Learn to read what AI tells you, and practise when to step in.',
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  footNavigation: 'More',
  nav: { today: 'Today', learn: 'Learn', practice: 'Practice', search: 'Search' },
  foot: {
    profile: 'Your skills',
    paths: 'Paths',
    glossary: 'Glossary',
    settings: 'Settings and backup',
    about: 'About and privacy',
    team: 'For managers',
    author: 'For trainers',
  },
  kept: 'What you do here stays in this browser.',
};
