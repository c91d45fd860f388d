/** Parts of made-up names of firms. None of the firms exists. */
export const first = [
  'Norrick',
  'Tolven',
  'Quillane',
  'Brackwater',
  'Osterlin',
  'Varnholt',
  'Thackby',
  'Wexlund',
];
export const trade = ['Supplies', 'Packaging', 'Office', 'Paper', 'Tools', 'Print', 'Metals', 'Storage'];
