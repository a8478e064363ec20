import { part } from '../../shared/command-form';
import { TextArea } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';
import { bornOn, contactsOf, nameOf, personErrors, personPlace, typedPerson, within, type TypedPerson } from '../person/person';
import { plainNhsNumber } from '../person/nhs-number';
import { ContactFields, NameFields } from '../person/person-fields';

interface Corrected {
  person: TypedPerson;
  reason: string;
}

const identity = (person: TypedPerson) => {
  const [dateOfBirth, nhsNumber] = [bornOn(person), plainNhsNumber(person.nhsNumber)];
  return { name: nameOf(person), ...(dateOfBirth ? { dateOfBirth } : {}), ...(nhsNumber ? { nhsNumber } : {}), ...typed('clinicNumber', person.clinicNumber) };
};

/** The whole set as it now stands: what is emptied here is no longer known. */
export function CorrectContactsForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm<Corrected>
      stem="correct-contacts"
      now={now}
      onDone={onDone}
      initial={{ person: typedPerson(now.record.patient), reason: '' }}
      check={({ person }) => within('person', personErrors(person))}
      place={personPlace}
      body={({ person, reason }) => ({ contacts: contactsOf(person), ...identity(person), ...typed('reason', reason) })}
      submit="Save the corrections"
      said="The corrections are saved. What stood there before stays in the history."
    >
      {(form) => (
        <>
          <Explained>If the email address was wrong, invite again afterwards with a new link, so that the one sent to the wrong address stops working.</Explained>
          <NameFields {...part(form, 'person')} />
          <ContactFields {...part(form, 'person')} />
          <TextArea label="Why?" optional rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
