/** Who may act. `system` is the engine itself: deadlines, messages, policies. */
export const ROLES = [
  'patient', 'companion', 'reception', 'clinician', 'service-manager', 'auditor', 'administrator', 'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who did it, in the one role they did it in. */
export interface Actor {
  id: string;
  role: Role;
}

/** Who asks: a person may hold several roles; the decision picks the one that may do it. */
export interface Asking {
  id: string;
  roles: readonly Role[];
}
