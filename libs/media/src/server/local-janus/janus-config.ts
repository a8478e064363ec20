import { availableParallelism } from 'node:os';

/** What a Janus of our own is told. Everything lies in one folder; nothing comes from /etc. */
export interface JanusSettings {
  folder: string;
  /** Where Debian's package keeps plugins and the rest. */
  libraries: string;
  wsPort: number;
  adminPort: number;
  /** First and last UDP port of media; one of them for every connection. */
  rtpPorts: readonly [number, number];
  /** Where media is received: an address of this machine that is not loopback, which Janus refuses. */
  address: string;
  apiSecret: string;
  tokenSecret: string;
  adminKey: string;
  adminSecret: string;
  /** Seconds for which a session outlives its socket. */
  reclaimSeconds: number;
  /** Where events are posted, with name `janus` and the password; null: none are. */
  events: { url: string; password: string } | null;
}

const quoted = (text: string): string => JSON.stringify(text);
const listed = (names: string, suffix: string): string => quoted(names.split(' ').map((name) => `libjanus_${name}${suffix}.so`).join());

/** Plugins that nobody uses here are not loaded: whatever is not there has no holes. */
const UNUSED_PLUGINS = 'audiobridge duktape lua nosip recordplay sip streaming textroom videocall voicemail';
const UNUSED_TRANSPORTS = 'http mqtt nanomsg pfunix rabbitmq';
const UNUSED_EVENT_HANDLERS = 'gelf mqtt nanomsg rabbitmq';

const main = (settings: JanusSettings): string => `
general: {
  configs_folder = ${quoted(settings.folder)}
  plugins_folder = ${quoted(`${settings.libraries}/plugins`)}
  transports_folder = ${quoted(`${settings.libraries}/transports`)}
  events_folder = ${quoted(`${settings.libraries}/events`)}
  loggers_folder = ${quoted(`${settings.libraries}/loggers`)}
  debug_level = 4
  debug_colors = false
  debug_timestamps = true
  server_name = "anteroom"
  api_secret = ${quoted(settings.apiSecret)}
  admin_secret = ${quoted(settings.adminSecret)}
  token_auth = true
  token_auth_secret = ${quoted(settings.tokenSecret)}
  session_timeout = 60
  reclaim_session_timeout = ${settings.reclaimSeconds}
  opaqueid_in_api = true
  # Both plugins write down sound and picture for whoever asks, to any file: nowhere.
  protected_folders = ["/"]
  event_loops = ${availableParallelism()}
}
certificates: {}
media: { ipv6 = false  rtp_port_range = "${settings.rtpPorts.join('-')}"  no_media_timer = 1  slowlink_threshold = 4 }
nat: { nice_debug = false  ice_enforce_list = ${quoted(settings.address)}  ice_keepalive_conncheck = true }
plugins: { disable = ${listed(UNUSED_PLUGINS, '')} }
transports: { disable = ${listed(UNUSED_TRANSPORTS, '')} }
loggers: { disable = "libjanus_jsonlog.so" }
events: { broadcast = ${settings.events !== null}  stats_period = 1  combine_media_stats = false  disable = ${listed(UNUSED_EVENT_HANDLERS, 'evh')} }
`;

const socket = ({ wsPort, adminPort }: JanusSettings): string => `
general: { json = "compact"  ws = true  ws_port = ${wsPort}  ws_ip = "127.0.0.1"  wss = false  pingpong_trigger = 5  pingpong_timeout = 3 }
admin: { admin_ws = true  admin_ws_port = ${adminPort}  admin_ws_ip = "127.0.0.1"  admin_wss = false }
`;

/** The mask leaves out session descriptions, which hold people's addresses. */
const events = ({ events: to }: JanusSettings): string =>
  to === null
    ? 'general: { enabled = false }\n'
    : `
general: { enabled = true  events = "sessions,handles,webrtc,media,plugins,transports,core,external"  grouping = true  json = "compact"
  backend = ${quoted(to.url)}  backend_user = "janus"  backend_pwd = ${quoted(to.password)}
  max_retransmissions = 5  retransmissions_backoff = 100 }
`;

/** Every file of the folder, by its name. */
export const janusConfig = (settings: JanusSettings): Record<string, string> => ({
  'janus.jcfg': main(settings),
  'janus.transport.websockets.jcfg': socket(settings),
  // Rooms and people have texts for names, so that they can be UUIDs.
  'janus.plugin.videoroom.jcfg': `general: { admin_key = ${quoted(settings.adminKey)}  string_ids = true }\n`,
  'janus.plugin.echotest.jcfg': 'general: { }\n',
  'janus.eventhandler.wsevh.jcfg': 'general: { enabled = false }\n',
  'janus.eventhandler.sampleevh.jcfg': events(settings),
});
