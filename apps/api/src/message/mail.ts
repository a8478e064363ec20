import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import type { OutboxMessage } from './outbox-table';

/** A message as it leaves, the same for every try: the Message-ID tells a repeat from a second message. */
export function mailOf(message: OutboxMessage): SendMailOptions {
  const method = message.ics?.includes('METHOD:CANCEL') ? 'CANCEL' : 'REQUEST';
  return {
    messageId: messageIdOf(message),
    date: new Date(message.createdAt),
    from: message.from,
    to: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    ...(message.ics ? { icalEvent: { method, content: message.ics, filename: 'appointment.ics' } } : {}),
    // Nobody is to be answered by a machine, and out-of-office replies help nobody.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const messageIdOf = ({ id, from }: OutboxMessage): string => `<${id}@${/@([^\s<>]+)>?$/.exec(from)?.[1] ?? 'localhost'}>`;

/** The whole message as it would go over the wire (RFC 5322). */
export async function emlOf(message: OutboxMessage): Promise<Buffer> {
  const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mailOf(message));
  if (!Buffer.isBuffer(raw)) throw new Error('The mail composer gave a stream where a buffer was asked for');
  return raw;
}

/** How one message leaves. Rejects when it did not, or may not have, left; closing ends what is under way. */
export interface MailWay {
  send(message: OutboxMessage): Promise<void>;
  close(): void;
}

/** Milliseconds: less than until the next try, so that nobody, on whichever node, begins one while another is under way. */
const LONGEST = 45_000;

/** `url` as nodemailer reads it: `smtp://user:password@host:587`, `smtps://…`. */
export function smtp(url: string): MailWay {
  const transport = createTransport({ url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 });
  const stopping = new AbortController();
  const signal = (): AbortSignal => AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST)]);
  return {
    send: async (message) => void (await transport.sendMail({ ...mailOf(message), signal: signal() })),
    close: () => {
      // A mail server that does not answer must not keep this one from stopping.
      stopping.abort();
      transport.close();
    },
  };
}

/** The server refused this very message. A refused sign-in is our own mistake, which the next try may find mended. */
export const isPermanent = (error: unknown): boolean => {
  const { code, permanent } = error as NodemailerError;
  return permanent === true && code !== 'EAUTH';
};
