import type { Asking } from '../kernel';

/** Dr Okafor sees Mrs Patel; Reece is at the desk. */
export const drOkafor: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f01', roles: ['clinician'] };
export const reception: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f02', roles: ['reception'] };
export const mrsPatel: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f03', roles: ['patient'] };
export const auditor: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f04', roles: ['auditor'] };
export const system: Asking = { id: 'system', roles: ['system'] };
