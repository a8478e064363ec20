#!/bin/sh
# Writes Janus's configuration from the environment and becomes Janus. The same settings as the demo's own Janus has
# (libs/media, janus-config.ts); test/call/janus-image.e2e.spec.ts starts a real Janus with them.
set -eu

: "${JANUS_API_SECRET:?is what this server shows to Janus}" "${JANUS_TOKEN_SECRET:?is what browsers are given tokens with}" "${JANUS_ADMIN_KEY:?is what rooms are made with}"
folder="${JANUS_FOLDER:-/run/anteroom-janus}"
libraries=$(for one in /usr/lib/*-linux-gnu/janus /usr/lib/janus; do test -d "$one/plugins" && echo "$one" && break; done)
listen="${JANUS_LISTEN:-0.0.0.0}"
umask 077
mkdir -p "$folder"

# Behind an address that is not the machine's own, browsers are told the public one.
nat=""
if [ -n "${JANUS_PUBLIC_ADDRESS:-}" ]; then nat="nat_1_1_mapping = \"$JANUS_PUBLIC_ADDRESS\"  keep_private_host = false"; fi
enforce=""
if [ -n "${JANUS_INTERFACE:-}" ]; then enforce="ice_enforce_list = \"$JANUS_INTERFACE\""; fi
events="enabled = false"
if [ -n "${JANUS_EVENTS_URL:-}" ]; then
  events="enabled = true  events = \"sessions,handles,webrtc,media,plugins,transports,core,external\"  grouping = true  json = \"compact\"
  backend = \"$JANUS_EVENTS_URL\"  backend_user = \"janus\"  backend_pwd = \"${JANUS_EVENTS_PASSWORD:?is what events are posted with}\"
  max_retransmissions = 5  retransmissions_backoff = 100"
fi

cat > "$folder/janus.jcfg" <<END
general: {
  configs_folder = "$folder"
  plugins_folder = "$libraries/plugins"
  transports_folder = "$libraries/transports"
  events_folder = "$libraries/events"
  loggers_folder = "$libraries/loggers"
  debug_level = 4
  debug_colors = false
  debug_timestamps = true
  server_name = "anteroom"
  api_secret = "$JANUS_API_SECRET"
  token_auth = true
  token_auth_secret = "$JANUS_TOKEN_SECRET"
  session_timeout = 60
  reclaim_session_timeout = 10
  opaqueid_in_api = true
  # Both plugins write down sound and picture for whoever asks, to any file: nowhere.
  protected_folders = ["/"]
  event_loops = $(nproc)
}
certificates: {}
media: { ipv6 = false  rtp_port_range = "${JANUS_RTP_PORTS:-20000-20199}"  no_media_timer = 1  slowlink_threshold = 4 }
nat: { nice_debug = false  ice_keepalive_conncheck = true  $enforce  $nat }
plugins: { disable = "libjanus_audiobridge.so,libjanus_duktape.so,libjanus_lua.so,libjanus_nosip.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_streaming.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_voicemail.so" }
transports: { disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }
loggers: { disable = "libjanus_jsonlog.so" }
events: { broadcast = $(test -n "${JANUS_EVENTS_URL:-}" && echo true || echo false)  stats_period = ${JANUS_STATS_SECONDS:-1}  combine_media_stats = false  disable = "libjanus_gelfevh.so,libjanus_mqttevh.so,libjanus_nanomsgevh.so,libjanus_rabbitmqevh.so" }
END
cat > "$folder/janus.transport.websockets.jcfg" <<END
general: { json = "compact"  ws = true  ws_port = ${JANUS_PORT:-8188}  ws_ip = "$listen"  wss = false  pingpong_trigger = 5  pingpong_timeout = 3 }
admin: { admin_ws = false  admin_wss = false }
END
echo "general: { admin_key = \"$JANUS_ADMIN_KEY\"  string_ids = true }" > "$folder/janus.plugin.videoroom.jcfg"
echo "general: { }" > "$folder/janus.plugin.echotest.jcfg"
echo "general: { enabled = false }" > "$folder/janus.eventhandler.wsevh.jcfg"
echo "general: { $events }" > "$folder/janus.eventhandler.sampleevh.jcfg"

exec janus -F "$folder" -C "$folder/janus.jcfg" -o
