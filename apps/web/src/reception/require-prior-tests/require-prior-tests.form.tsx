import { TextArea } from '../../shared/ui';
import { blank, DeskForm, type DeskProps } from '../desk/desk-form';

export function RequirePriorTestsForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="require-prior-tests"
      now={now}
      onDone={onDone}
      initial={{ tests: '' }}
      check={({ tests }) => (blank(tests) ? { tests: 'Name at least one test' } : {})}
      body={({ tests }) => ({ tests: tests.split('\n').map((test) => test.trim()).filter(Boolean) })}
      submit="Require these tests"
      said="Recorded: the tests have to be there before the patient is called in."
    >
      {(form) => <TextArea label="Tests, one on each line" rows={3} {...form.field('tests')} />}
    </DeskForm>
  );
}
