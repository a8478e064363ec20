import { issueVisitLink } from '@anteroom/domain';
import { CommandBody } from '../command-body';
import { commandSlice } from '../command-slice';

export class IssueVisitLinkBody extends CommandBody {}

export const IssueVisitLinkHttp = commandSlice(issueVisitLink, IssueVisitLinkBody, (completion) => (_sent, consultation) =>
  completion.freshLink(consultation),
);
