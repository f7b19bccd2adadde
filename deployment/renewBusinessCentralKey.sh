#!/bin/sh
# Writes the key of a Business Central source anew: a token of Microsoft Entra by client credentials, good for an hour. Run it as
# root every half an hour (a systemd timer or cron), behind it `nginx -s reload` or `systemctl reload caddy`.
#
#   renewBusinessCentralKey.sh nginx /etc/nginx/tenure/keys/bc.conf /etc/tenure/bc.form
#   renewBusinessCentralKey.sh caddy /etc/caddy/tenure/keys/bc.caddy /etc/tenure/bc.form
#
# The last file, readable for root alone, is the form that is sent, in one line:
#   grant_type=client_credentials&client_id=…&client_secret=…&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default
# TOKEN_URL is https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token. Not yet proven on a live system.
set -eu
proxy=$1 keys=$2 form=$3
# The secret is read from the file, so that no list of processes shows it; an old key stays where no new one comes.
token=$(curl --silent --show-error --fail --max-time 30 --data "@$form" "$TOKEN_URL" |
  sed -n 's/.*"access_token" *: *"\([A-Za-z0-9._~+\/=-]*\)".*/\1/p')
[ -n "$token" ] || { echo "No token came from $TOKEN_URL." >&2; exit 1; }
umask 077
case $proxy in
  nginx) echo "proxy_set_header Authorization \"Bearer $token\";" > "$keys.new" ;;
  caddy) echo "header_up Authorization \"Bearer $token\"" > "$keys.new" ;;
  *) echo "Say nginx or caddy first." >&2; exit 2 ;;
esac
# What replaces a file takes its place whole, and its owner.
[ ! -e "$keys" ] || chown --reference="$keys" "$keys.new"
mv "$keys.new" "$keys"
