import { Page } from '../shared/ui';

export function AccessibilityPage() {
  return (
    <Page title="Accessibility">
      <p>We want as many people as possible to be able to use Anteroom. You should be able to:</p>
      <ul>
        <li>do everything with a keyboard, or with a screen reader</li>
        <li>zoom in to 400% without having to scroll sideways</li>
        <li>read every message without depending on colour</li>
        <li>take your time: waiting pages do not run out, and what you typed is kept</li>
      </ul>
      <h2>How accessible this release is</h2>
      <p>
        It is built to meet the Web Content Accessibility Guidelines version 2.2 at level AA. The main screens are tested automatically in a
        browser, at desktop and phone width. It has not been audited by an independent body, and it has not been tested with people who use
        assistive technology. So we do not claim that it fully meets the guidelines.
      </p>
      <h2>If you cannot use it</h2>
      <p>
        Ring the clinic on the number in your invitation. You can always be phoned or seen in person instead, without giving a reason. The clinic
        can arrange an interpreter, information in another format, or somebody to be with you.
      </p>
      <h2>Telling us about a problem</h2>
      <p>Tell the clinic what did not work and on which page. They pass it on to those who look after the service.</p>
    </Page>
  );
}
