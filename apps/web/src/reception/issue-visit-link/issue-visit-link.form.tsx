import { DeskForm, Explained, type DeskProps } from '../desk/desk-form';

export function IssueVisitLinkForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="issue-visit-link" now={now} onDone={onDone} initial={{}} body={() => ({})} submit="Issue a new link" said="A new link is under Messages. The one before no longer works.">
      {() => <Explained>The patient gets a new link and a new short code. The ones before stop working. Nothing is sent: copy the link, print the letter, or invite again.</Explained>}
    </DeskForm>
  );
}
