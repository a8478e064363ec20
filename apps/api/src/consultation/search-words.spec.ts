import { wordsOf } from './search-words';

describe('The words a name is found by', () => {
  it.each([
    ['Mrs Łucja Şahin', ['mrs', 'lucja', 'sahin']],
    ["Siobhán O'Brien-Müller", ['siobhan', 'obrien', 'muller']],
    ['Ἑλένη Παπαδοπούλου', ['ελενη', 'παπαδοπουλου']],
    ['Ásgrímur Þórðarson', ['asgrimur', 'thordarson']],
    ['  ', []],
  ])('of %s have no marks', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});
