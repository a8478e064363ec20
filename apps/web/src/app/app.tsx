export function App() {
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
      <h1>Anteroom</h1>
    </main>
  );
}
