import { Link, Route, Routes } from 'react-router';
import { Page } from '../shared/ui';
import { BookPage } from './book/book.page';
import { DayListPage } from './day-list/day-list.page';
import { DeskPage } from './desk/desk.page';
import { ImportPage } from './import/import.page';
import { LateEntryPage } from './late-entry/late-entry.page';
import { PackPage } from './pack/pack.page';
import { SearchPage } from './search/search.page';

/** Everything under /reception. */
export function ReceptionRoutes() {
  return (
    <Routes>
      <Route index element={<DayListPage />} />
      <Route path="book" element={<BookPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path="search" element={<SearchPage />} />
      <Route path="pack" element={<PackPage />} />
      <Route path="consultations/:id" element={<DeskPage />} />
      <Route path="consultations/:id/late-entry" element={<LateEntryPage />} />
      <Route path="*" element={<Page title="There is no such page"><Link to="/reception">The day’s list</Link></Page>} />
    </Routes>
  );
}
