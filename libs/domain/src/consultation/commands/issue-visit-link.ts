import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface IssueVisitLink {
  /** SHA-256 (hex) of the token and of the short code. */
  token: string;
  code: string;
}

/** The patient gets a new way into the visit; the former one stops working. */
export const issueVisitLink: CommandDefinition<IssueVisitLink> = {
  stem: 'issue-visit-link',
  title: 'Issue a new link',
  facts: ['VisitLinkIssued'],
  decide: (_consultation, { token, code }) => [propose('VisitLinkIssued', { token, code })],
};
