import { isRefused } from '@anteroom/domain/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refused } from '../http/problem';
import type { Change, Changed } from './change';
import { Consultations } from './consultations';

/** Every command of a consultation goes over the bus as this one (docs/decisions/0002). */
export class ChangeConsultation extends Command<Changed> {
  constructor(readonly change: Change) {
    super();
  }
}

@CommandHandler(ChangeConsultation)
export class ChangeConsultationHandler implements ICommandHandler<ChangeConsultation> {
  constructor(private readonly consultations: Consultations) {}

  /** @throws Problem 409 with the refusal's code, or 403 where the role forbids it. */
  async execute({ change }: ChangeConsultation): Promise<Changed> {
    const answer = await this.consultations.change(change);
    if (isRefused(answer)) throw refused(answer.refused);
    return answer;
  }
}
