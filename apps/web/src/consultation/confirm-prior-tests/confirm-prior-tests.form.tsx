import { TextArea } from '../../shared/ui';
import { Explained, RoomForm, typed, type RoomProps } from '../room/room-form';

/** What was asked for beforehand, the latest list of it. */
export const testsAsked = ({ now }: Pick<RoomProps, 'now'>): readonly string[] => {
  const { tests = [], booking = [] } = now.record.sections;
  const required = tests.findLast((entry) => entry.type === 'PriorTestsRequired' && !entry.corrected);
  const asked = required?.type === 'PriorTestsRequired' ? required.content?.tests : undefined;
  return asked ?? booking[0]?.content?.tests ?? [];
};

export function ConfirmPriorTestsForm({ now, onDone }: RoomProps) {
  const tests = testsAsked({ now });
  return (
    <RoomForm
      stem="confirm-prior-tests"
      now={now}
      onDone={onDone}
      initial={{ details: '' }}
      body={({ details }) => typed('details', details)}
      submit="The results are here"
      said="Recorded that the tests are done."
    >
      {(form) => (
        <>
          {tests.length > 0 && <Explained>Asked for: {tests.join(', ')}.</Explained>}
          <TextArea label="Results or remarks" optional rows={3} {...form.field('details')} />
        </>
      )}
    </RoomForm>
  );
}
