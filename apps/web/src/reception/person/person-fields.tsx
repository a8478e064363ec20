import type { FormFields } from '../../shared/command-form';
import { DateInput, TextArea, TextInput } from '../../shared/ui';
import { nhsNumberWrong } from './nhs-number';
import type { TypedPerson } from './person';

type Fields = Pick<FormFields<TypedPerson>, 'field'>;

export function NameFields({ field }: Fields) {
  const nhsNumber = field('nhsNumber');
  const soFar = nhsNumber.value.replace(/\D/g, '').length >= 10 ? nhsNumberWrong(nhsNumber.value) : undefined;
  return (
    <>
      <div className="anteroom-row">
        <TextInput label="Title" optional chars={5} {...field('title')} />
        <TextInput label="First name" chars={20} {...field('given')} />
        <TextInput label="Last name" chars={20} {...field('family')} />
      </div>
      <DateInput label="Date of birth" hint="For example, 14 3 1958. Leave it empty if it is not known: the link will then lead to reception." {...field('dateOfBirth')} />
      <div className="anteroom-row">
        <TextInput label="NHS number" optional chars={20} inputMode="numeric" {...nhsNumber} error={nhsNumber.error ?? soFar} />
        <TextInput label="Clinic's own number" optional chars={10} {...field('clinicNumber')} />
      </div>
    </>
  );
}

export function ContactFields({ field }: Fields) {
  return (
    <>
      <div className="anteroom-row">
        <TextInput label="Mobile" optional type="tel" chars={20} {...field('mobile')} />
        <TextInput label="Telephone" optional type="tel" chars={20} {...field('phone')} />
      </div>
      <TextInput label="Email" optional type="email" chars={30} hint="Without it the invitation is a letter to print" {...field('email')} />
      <TextArea label="Address" optional rows={3} {...field('address')} />
      <TextInput label="Postcode" optional chars={10} {...field('postcode')} />
    </>
  );
}
