import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles.scss';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

createRoot(root).render(
  <StrictMode>
    <main className="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
      <h1>Anteroom</h1>
    </main>
  </StrictMode>,
);
