/** On every staff page. Plain addresses, so that what is typed elsewhere is left alone only on purpose. */
export function Footer() {
  return (
    <footer className="anteroom-footer">
      <a href="/privacy">Privacy</a>
      <a href="/accessibility">Accessibility</a>
      <a href="/practice">Try your camera and sound</a>
      <a href="/password">Change password</a>
      <p className="nhsuk-body-s">This release is not for real patients yet.</p>
    </footer>
  );
}
